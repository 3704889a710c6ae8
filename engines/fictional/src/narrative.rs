//! Neutral accounts in the words of case workers, in the person's language where we have it.

use crate::Culture;
use crate::person::Person;
use crate::rng::Rng;

fn one(rng: &mut Rng, of: &'static [&'static str]) -> String {
    rng.pick(of).copied().unwrap_or("").to_owned()
}

/// What happened, told in one or two sentences.
pub(crate) fn account(person: &Person, rng: &mut Rng) -> String {
    one(
        rng,
        match person.culture {
            Culture::Arabic => &[
                "قيل إن العمل في مطعم، ثم أُخذ جواز السفر ولم يُدفع الأجر.",
                "سافرت بعد عرض عمل عبر الإنترنت، وكانت ساعات العمل طويلة بلا راحة.",
                "لم يُسمح بالخروج إلا برفقة شخص آخر.",
            ],
            Culture::Bengali => &[
                "বিদেশে ভালো কাজের কথা বলা হয়েছিল, পৌঁছানোর পর পাসপোর্ট নিয়ে নেওয়া হয়।",
                "মাসের পর মাস বেতন দেওয়া হয়নি, ঋণ শোধের কথা বলা হতো।",
                "প্রতিবেশীর সাহায্যে বেরিয়ে আসতে পেরেছেন।",
            ],
            Culture::Ukrainian => &[
                "Обіцяли роботу на фабриці, після приїзду забрали документи.",
                "Працювали без вихідних, заробіток утримували за житло.",
                "Вдалося зателефонувати на гарячу лінію.",
            ],
            Culture::Russian => &[
                "Обещали работу на стройке, паспорт забрали в первый день.",
                "Зарплату не платили, говорили о долге за дорогу.",
            ],
            Culture::Spanish => &[
                "Le ofrecieron trabajo en un restaurante; al llegar le quitaron los documentos.",
                "Trabajaba sin descanso y el salario se descontaba por una deuda.",
            ],
            Culture::French => &[
                "On lui avait promis un emploi de maison ; son passeport a été gardé par l'employeur.",
                "Le salaire n'a jamais été versé.",
            ],
            _ => &[
                "Was offered work in a household; documents were kept by the employer and wages were not paid.",
                "Came after an online advertisement; the work and the hours were not as promised.",
                "Left with the help of a neighbour and called the helpline.",
            ],
        },
    )
}

/// Why a case was closed.
pub(crate) fn closure(_person: &Person, rng: &mut Rng) -> String {
    one(
        rng,
        &[
            "Goals of the plan reached.",
            "Moved to another city; handed over.",
            "Asked to end the support; door stays open.",
        ],
    )
}

/// What came with a referral.
pub(crate) fn referral(_person: &Person, rng: &mut Rng) -> String {
    one(
        rng,
        &[
            "Needs a place to stay and a medical appointment. Interpreter arranged.",
            "Prefers contact in the morning. No calls to the family number.",
            "Legal advice on residence asked for.",
        ],
    )
}

/// A note of a case worker.
pub(crate) fn comment(person: &Person, rng: &mut Rng) -> String {
    match person.culture {
        Culture::Arabic => one(
            rng,
            &["تم الاتفاق على موعد مع الطبيب.", "مكالمة هاتفية قصيرة، الحال أفضل."],
        ),
        Culture::Bengali => one(
            rng,
            &["ডাক্তারের সঙ্গে সময় ঠিক হয়েছে।", "ফোনে কথা হয়েছে, আগের চেয়ে ভালো আছেন।"],
        ),
        Culture::Ukrainian => one(
            rng,
            &[
                "Домовлено про візит до лікаря.",
                "Коротка розмова телефоном, почувається краще.",
            ],
        ),
        _ => one(
            rng,
            &[
                "Appointment with the doctor agreed.",
                "Short call; feels better this week.",
                "Accompanied to the registration office.",
            ],
        ),
    }
}

/// What a plan is for.
pub(crate) fn objective(_person: &Person, rng: &mut Rng) -> String {
    one(
        rng,
        &[
            "Safe place to stay",
            "Residence papers",
            "Language course",
            "Regular medical care",
            "Work with a contract",
        ],
    )
}
