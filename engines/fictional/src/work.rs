//! What case workers write down while they work, in the language of their organisation.

/// Sentences of a made-up case. They name nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    /// Why a decision was taken.
    pub decision: &'static str,
    /// Why the danger is judged as it is.
    pub danger: &'static str,
    /// What was found to be best for a child, or why there is a guardian.
    pub child: &'static str,
    /// Why a case rests.
    pub rest: &'static str,
    /// Why it may be closed.
    pub ending: &'static str,
    /// What somebody wants to reach.
    pub goal: &'static str,
    /// A note on help.
    pub help: &'static str,
    /// Somebody else who helps.
    pub partner: &'static str,
}

/// The words in one language, ISO 639-1; English where there are none.
pub const fn words(language: &str) -> Words {
    match language.as_bytes() {
        b"es" => Words {
            decision: "Hubo engaño sobre el trabajo, retuvieron sus documentos y no le pagaron.",
            danger: "La persona que la reclutó llamó dos veces a su familia esta semana.",
            child: "Hablamos con la niña a solas; quiere quedarse con su tía y volver a la escuela.",
            rest: "El teléfono está apagado desde el lunes; no fue a la cita.",
            ending: "Tiene casa y trabajo, y sabe a quién llamar.",
            goal: "Tener un cuarto propio y un trabajo con contrato",
            help: "Prefiere citas por la tarde.",
            partner: "Fundación Puente Claro",
        },
        b"bn" => Words {
            decision: "কাজ সম্পর্কে ভুল বলা হয়েছিল, কাগজপত্র রেখে দেওয়া হয়েছিল, বেতন দেওয়া হয়নি।",
            danger: "যিনি নিয়ে গিয়েছিলেন তিনি এই সপ্তাহে দুবার পরিবারকে ফোন করেছেন।",
            child: "শিশুটির সঙ্গে আলাদা কথা হয়েছে; সে খালার কাছে থাকতে ও স্কুলে ফিরতে চায়।",
            rest: "সোমবার থেকে ফোন বন্ধ; সাক্ষাতে আসেননি।",
            ending: "তাঁর থাকার জায়গা ও কাজ আছে, আর কাকে ফোন করতে হবে তিনি জানেন।",
            goal: "নিজের একটি ঘর ও চুক্তিসহ কাজ",
            help: "বিকেলে সাক্ষাৎ হলে সুবিধা হয়।",
            partner: "সেতু সহায়তা কেন্দ্র",
        },
        _ => Words {
            decision: "She was deceived about the work, her papers were kept and she was not paid.",
            danger: "Who recruited her telephoned her family twice this week.",
            child: "We talked with the child alone; she wants to stay with her aunt and go back to school.",
            rest: "The telephone has been off since Monday; she did not come to the appointment.",
            ending: "She has a flat and a work, and knows whom to call.",
            goal: "A room of her own and a work with a contract",
            help: "Prefers appointments in the afternoon.",
            partner: "Clearbridge Foundation",
        },
    }
}
