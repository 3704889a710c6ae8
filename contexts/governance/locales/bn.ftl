# state: draft
# Duties of data protection.

## Data incidents
governance-title = তথ্য সুরক্ষা
governance-report = তথ্য-সংক্রান্ত ঘটনা জানানো
governance-report-intro = খেয়াল করা মাত্র জানান, নিশ্চিত না হলেও। দুই মিনিট লাগে। জানানোর জন্য কাউকে দোষ দেওয়া হয় না।
governance-report-do = জানান
governance-kind = কী ঘটেছে
governance-kind-lost-paper = কাগজ হারিয়েছে: তালিকা, ফরম বা নোটবই
governance-kind-lost-device = ফোন, কম্পিউটার বা মেমরি স্টিক হারিয়েছে
governance-kind-stolen = তথ্য আছে এমন কিছু চুরি গেছে বা নিয়ে গেছে
governance-kind-wrong-recipient = ভুল ব্যক্তির কাছে কিছু পাঠানো বা দেওয়া হয়েছে
governance-kind-seen = কেউ এমন কিছু দেখেছেন বা শুনেছেন যা তাঁর জানার কথা নয়
governance-kind-account = কেউ অন্যের অ্যাকাউন্ট ব্যবহার করেছেন
governance-kind-published = এমন কিছু প্রকাশিত হয়েছে যা হওয়ার কথা নয়
governance-kind-attack = কম্পিউটারে আক্রমণ হয়েছে বা তা অদ্ভুত আচরণ করছে
governance-kind-unavailable = তথ্য হারিয়ে গেছে বা পাওয়া যাচ্ছে না
governance-kind-altered = ভুলে বা ইচ্ছা করে তথ্য বদলানো হয়েছে
governance-kind-other = অন্য কিছু
governance-what = নিজের ভাষায় বলুন
governance-what-hint = তাতে কী ছিল, কোথায় ঘটেছে, এরপর কী করা হয়েছে। নামের বদলে কেস কোড যথেষ্ট। শুধু তথ্য সুরক্ষার দায়িত্বে যাঁরা আছেন তাঁরাই এটি পড়েন।
governance-hours = কত ঘণ্টা আগে এটি লক্ষ্য করা হয়েছে?
governance-hours-hint = এইমাত্র হলে ০। কর্তৃপক্ষকে জানানোর সময় এখান থেকে গোনা হয়।
governance-more = আরও কিছু জানলে
governance-happened = কখন ঘটেছে?
governance-happened-hint = বছর বা মাস জানলেই চলে।
governance-people = কাদের তথ্য
governance-people-assisted = যাঁদের সঙ্গে আমরা কাজ করি
governance-people-children = তাঁদের মধ্যে শিশু
governance-people-relatives = আত্মীয়
governance-people-witnesses = সাক্ষী বা যাঁরা জানিয়েছেন
governance-people-staff = কর্মী
governance-people-public = অন্যরা
governance-about = প্রায় কতজন?
governance-about-hint = না জানলে খালি রাখুন।
governance-data = কোন তথ্য
governance-data-whereabouts = কেউ কোথায় থাকেন বা লুকিয়ে আছেন
governance-data-health = স্বাস্থ্য
governance-data-documents = নথি ও ছবি
governance-data-staff = কর্মী ও তাঁদের যোগাযোগ
governance-data-passwords = পাসওয়ার্ড, চাবি, কোড
governance-data-figures = এমন সংখ্যা যা কাউকে চিনিয়ে দিতে পারে
governance-severity = তাঁদের জন্য কতটা খারাপ হতে পারে?
governance-severity-low = ক্ষতির সম্ভাবনা কম
governance-severity-some = কিছু ক্ষতি হতে পারে
governance-severity-serious = গুরুতর ক্ষতি হতে পারে
governance-severity-life = কারও জীবন বিপদে পড়তে পারে
governance-phase = অবস্থা
governance-phase-reported = জানানো হয়েছে
governance-phase-assessed = মূল্যায়ন করা হয়েছে
governance-phase-notified = সবাইকে জানানো হয়েছে
governance-phase-not-notified = কাউকে জানাতে হবে না
governance-phase-closed = বন্ধ
governance-noticed = লক্ষ্য করা হয়েছে
governance-due = কর্তৃপক্ষকে জানানোর ৭২ ঘণ্টা
governance-clock-settled = নিষ্পন্ন
governance-clock-left = { $hours ->
    [one] { $hours } ঘণ্টা বাকি
   *[other] { $hours } ঘণ্টা বাকি
}
governance-clock-over = { $hours ->
    [one] { $hours } ঘণ্টা আগে শেষ হয়েছে
   *[other] { $hours } ঘণ্টা আগে শেষ হয়েছে
}
governance-clock-over-days = { $days ->
    [one] { $days } দিন আগে শেষ হয়েছে
   *[other] { $days } দিন আগে শেষ হয়েছে
}
governance-authority = তথ্য সুরক্ষা কর্তৃপক্ষ
governance-authority-at = কর্তৃপক্ষকে জানানোর সময়
governance-authority-hint = মানুষের ক্ষতির সম্ভাবনা কম না হলে ৭২ ঘণ্টার মধ্যে জানাতে হয় (অনেক দেশে; আপনার দেশের নিয়ম জেনে নিন)।
governance-affected = সংশ্লিষ্ট ব্যক্তিরা
governance-affected-at = ব্যক্তিদের জানানোর সময়
governance-affected-hint = গুরুতর ক্ষতির সম্ভাবনা থাকলে তাঁদের জানাতে হবে, নিরাপদে ও সহজ ভাষায়।
governance-verdict-open = এখনও সিদ্ধান্ত হয়নি
governance-verdict-notify = জানাতে হবে
governance-verdict-no = জানানোর দরকার নেই
governance-done = হয়েছে
governance-reported-at = জানানো হয়েছে
governance-reported-by = জানিয়েছেন
governance-number = নম্বর
governance-own = আপনি যা জানিয়েছেন
governance-reported = ধন্যবাদ। এটি লিখে রাখা হয়েছে।
governance-reported-number = ঘটনা { $number }
governance-reported-text = তথ্য সুরক্ষার দায়িত্বে যাঁরা আছেন তাঁদের জানানো হয়েছে, তাঁরা এখন দেখছেন।
governance-reported-add = আরও মনে পড়লে বা হারানো জিনিস পেলে যোগ করুন।
governance-reported-see = প্রতিবেদন দেখুন
governance-nobody = এখনই নিজে আপনার সুপারভাইজারকে জানান
governance-nobody-text = আপনার সংস্থায় তথ্য সুরক্ষার দায়িত্বে কেউ নেই, তাই প্রোগ্রাম কাউকে জানায়নি।
governance-over = { $count ->
    [one] { $count }টি ঘটনার সময় শেষ হয়ে গেছে
   *[other] { $count }টি ঘটনার সময় শেষ হয়ে গেছে
}
governance-over-text = কর্তৃপক্ষকে জানানো হবে কি না এখনই সিদ্ধান্ত নিন। দেরিতে জানালে দেরির কারণ লিখতে হয়।
governance-csv = ফাইল হিসেবে নিবন্ধন বই (CSV)
governance-open = খোলা ঘটনা
governance-open-none = কোনো খোলা ঘটনা নেই
governance-open-none-text = কেউ কিছু জানালে সঙ্গে সঙ্গে এখানে দেখা যায়।
governance-closed = বন্ধ ঘটনা
governance-breach = তথ্য-সংক্রান্ত ঘটনা { $number }
governance-not-known = এখনও জানা নেই
governance-somebody = একজন সহকর্মী
governance-hidden = এখানে যা লেখা আছে তা তথ্য সুরক্ষার দায়িত্বে যাঁরা আছেন তাঁরা পড়েন।
governance-history = যা করা হয়েছে
governance-step-reported = জানানো হয়েছে
governance-step-note = নোট
governance-step-contained = যাতে আরও খারাপ না হয় সে জন্য কিছু করা হয়েছে
governance-step-told-other = কাউকে জানানো হয়েছে
governance-step-assessed = মূল্যায়ন
governance-step-decided = কাকে জানানো হবে ঠিক হয়েছে
governance-step-told-authority = কর্তৃপক্ষকে জানানো হয়েছে
governance-step-told-affected = সংশ্লিষ্ট ব্যক্তিদের জানানো হয়েছে
governance-step-closed = বন্ধ করা হয়েছে
governance-step-reopened = আবার খোলা হয়েছে
governance-assess = কতটা খারাপ তা মূল্যায়ন
governance-assess-why = কেন এমন মনে করছেন
governance-assess-do = মূল্যায়ন সংরক্ষণ করুন
governance-noticed-hours = জানানোর কত ঘণ্টা আগে লক্ষ্য করা হয়েছিল?
governance-decide = কাকে জানানো হবে ঠিক করা
governance-grounds = কোন কারণে
governance-grounds-hint = কাউকে না জানালেও কর্তৃপক্ষ এটি চাইতে পারে।
governance-decide-do = সিদ্ধান্ত সংরক্ষণ করুন
governance-told = জানানো হয়েছে লিখে রাখা
governance-whom = কাকে জানানো হয়েছে
governance-told-how = কীভাবে এবং কী বলা হয়েছে
governance-told-hint = ৭২ ঘণ্টা পার হলে দেরির কারণও লিখুন।
governance-told-do = সংরক্ষণ করুন
governance-add = কিছু যোগ করা
governance-add-what = এটি কী
governance-add-text = যা যোগ করতে চান
governance-add-do = যোগ করুন
governance-close = ঘটনা বন্ধ করা
governance-reopen = আবার খোলা
governance-reason = কেন
governance-problem-number = একটি পূর্ণ সংখ্যা লিখুন, সর্বোচ্চ { $most }।
governance-problem-choose = তালিকা থেকে একটি বেছে নিন।
governance-problem-short = আরেকটু লিখুন। কমপক্ষে { $fewest } অক্ষর।
governance-problem-long = কম লিখুন। সর্বোচ্চ { $most } অক্ষর।
governance-problem-future = এটি ভবিষ্যতের তারিখ। তারিখ যাচাই করুন।
governance-problem-date = এটি তারিখ নয়। বছর, বা বছর ও মাস, বা তিনটিই লিখুন।
governance-not-assessed = আগে মূল্যায়ন করুন কতটা খারাপ। তারপর ঠিক করুন কাকে জানানো হবে।
governance-not-decided = আগে সিদ্ধান্ত নিন যে তাঁদের জানানো হবে।
governance-not-done = সব সিদ্ধান্ত হলে এবং যাঁদের জানানোর কথা সবাইকে জানানো হলে বন্ধ করা যায়।

## What is kept for how long
governance-retention = কী কতদিন রাখা হয়
governance-retention-intro = যতদিন দরকার ততদিনই তথ্য রাখা হয়। প্রোগ্রাম নিজে থেকে কারও তথ্য মোছে না: সুপারভাইজার প্রতিটি নিশ্চিত করেন।
governance-due-people = যাঁদের সময় এক মাসের মধ্যে শেষ হবে
governance-due-none = কারও সময় শেষ হচ্ছে না
governance-due-confirm = সিদ্ধান্ত মানুষের
governance-due-confirm-text = আগে জেনে নিন কারও এই তথ্য এখনও দরকার কি না, সবার আগে ব্যক্তি নিজে। তারপর মুছুন বা সংরক্ষণের আদেশ দিন।
governance-due-at = যে পর্যন্ত রাখা হবে
governance-due-over = শেষ
governance-case = কেস কোড
governance-erase = তথ্য মোছা
governance-holds = যেসব তথ্য রাখতেই হবে
governance-holds-text = আদালত বা আইন কারও তথ্য রাখতে বলতে পারে। এই আদেশ থাকা পর্যন্ত কেউ তা মুছতে পারেন না।
governance-holds-none = মেয়াদের পরে রাখতে হবে এমন কোনো তথ্য নেই।
governance-held-since = কবে থেকে
governance-hold-lift = তুলে নিন
governance-hold-place = কারও তথ্য রাখা
governance-hold-code = ব্যক্তির কেস কোড
governance-hold-reason = কে চান এবং কেন
governance-times = কতদিন
governance-kept-what = কী
governance-kept-how = কীভাবে মোছে
governance-days = দিন
governance-keep-closed-cases = যাঁদের সব কেস বন্ধ
governance-keep-imports = বাতিল, ফেরত নেওয়া বা ব্যবহারের অযোগ্য আমদানি
governance-keep-devices = যেসব যন্ত্র থেকে আর কেউ প্রবেশ করেন না
governance-keep-notices = যেসব বিজ্ঞপ্তি দেখা হয়েছে
governance-by-itself = রাতে নিজে থেকেই
governance-by-person = সুপারভাইজার নিশ্চিত করেন
governance-fixed = প্রোগ্রামে নির্ধারিত: সিল করা আপলোড ৭ দিন, শেষ হওয়া সেশন ১ দিন, শেষ হওয়া কাজ ৯০ দিন। কার্যবিবরণী রাখা হয়: প্রমাণ নষ্ট না করে কোনো লেখা সরানো যায় না।
governance-days-hint = { $least } থেকে { $most } দিন।
governance-times-save = সময় সংরক্ষণ করুন
governance-times-change = সময় বদলানো
governance-deleted = যা মোছা হয়েছে
governance-deleted-at = কখন
governance-count = সংখ্যা
governance-problem-days = { $least } থেকে { $most } পর্যন্ত দিনের সংখ্যা লিখুন।
governance-problem-code = এই কোডের কোনো কেস আপনার নাগালে নেই। কোড যাচাই করুন।
governance-problem-held = এই ব্যক্তির তথ্য আগে থেকেই রাখা হচ্ছে।

## Papers
governance-papers = শুরু করার কাগজপত্র
governance-papers-text = ইংরেজিতে, ফাইল হিসেবে; সম্পাদনা করে প্রোগ্রামের বাইরে রাখুন।
governance-paper-playbook = ঘটনার পরের প্রথম ৭২ ঘণ্টা
governance-paper-assessment = প্রভাব মূল্যায়ন
governance-paper-sharing = তথ্য বিনিময়ের নিয়মাবলি
governance-paper-record = তথ্য প্রক্রিয়ার নথি

## Locking a site
governance-lock-title = কর্মস্থল তালাবদ্ধ করা
governance-lock-means = এর অর্থ কী
governance-lock-text = সঙ্গে সঙ্গে এই কর্মস্থলের সবাই বেরিয়ে যান এবং আর ঢুকতে পারেন না, যদি না অন্য কর্মস্থলেও থাকেন। এর কেসগুলো সবার নাগালের বাইরে যায়। কিছুই হারায় না।
governance-lock-back = একজনই তালা দিতে পারেন। আবার খুলতে দুজন লাগে।
governance-lock-do = এই কর্মস্থল এখনই তালাবদ্ধ করুন
governance-site-people = { $count ->
    [one] এখানে { $count } জন আছেন।
   *[other] এখানে { $count } জন আছেন।
}
governance-locked = তালাবদ্ধ
governance-locked-done = কর্মস্থল তালাবদ্ধ হয়েছে
governance-locked-text = এর সবাই বেরিয়ে গেছেন, কেসগুলো নাগালের বাইরে। আপনি এখানকার হলে পরের ক্লিকে আপনিও বেরিয়ে যাবেন।
governance-unlock-ask = খোলার অনুরোধ
governance-unlock-asked = খোলার অনুরোধ করেছেন
governance-unlock-other = অন্য কাউকে সম্মত হতে হবে।
governance-unlock-agree = সম্মত হয়ে খুলুন
governance-unlock-withdraw = অনুরোধ ফিরিয়ে নিন
governance-site-open = এই কর্মস্থল তালাবদ্ধ নয়।
governance-site-asked = একজন আগেই অনুরোধ করেছেন। অন্য কাউকে সম্মত হতে হবে।
## তালাবদ্ধ কর্মস্থলের চাবি ধ্বংস করা
governance-destroy-title = এই কর্মস্থলের চাবি ধ্বংস করা
governance-destroy-means = এর অর্থ কী
governance-destroy-text = এই কর্মস্থলের দলগুলোর সব নথির চাবি ধ্বংস হয়: নাম, উত্তর, মন্তব্য, ফাইল। আর কেউ তা পড়তে পারবেন না, আপনিও না, যিনি সার্ভার নিয়ে যান তিনিও না। প্রতিটি কেসের কেবল সংকেত, তারিখ ও দল থাকে।
governance-destroy-never = এটি ফেরানো যায় না। সার্ভার যত দিন চাবি রাখে তার পরে আগের ব্যাকআপও এসব নথি খোলে না।
governance-destroy-countdown = দুজনকে চাইতে হবে। দ্বিতীয়জন সম্মত হলে এত ঘণ্টা পরে এটি ঘটে: { $hours }। তার আগে একজনই থামাতে পারেন, কর্মস্থল খুললেও থামে।
governance-destroy-reach = যা এর আওতায়
governance-destroy-people = মানুষ: { $count }
governance-destroy-cases = কেস: { $count }
governance-destroy-elsewhere = যাঁদের অন্য জায়গায়ও কেস আছে এবং সেটিসহ থেকে যান: { $count }
governance-destroy-held = আইনি আদেশে যাঁদের সব তথ্য থেকে যায়: { $count }
governance-destroy-held-title = কেউ কেউ আওতার বাইরে
governance-destroy-held-text = যাঁর তথ্য রাখার আদেশ আছে তাঁর সব তথ্য ও চাবি থাকে। তাঁকেও ধরতে চাইলে কর্মস্থল খুলুন, আদেশ তুলে নিন, আবার তালা দিন।
governance-destroy-decided = যা স্থির হয়েছে
governance-destroy-stage-asked = দ্বিতীয় একজনের অপেক্ষায়
governance-destroy-stage-agreed = সময় গণনা চলছে
governance-destroy-stage-running = চাবি ধ্বংস হচ্ছে
governance-destroy-stage-done = চাবি ধ্বংস হয়েছে
governance-destroy-stage-withdrawn = থামানো হয়েছে
governance-destroy-asked-by = চেয়েছেন
governance-destroy-agreed-by = সম্মত হয়েছেন
governance-destroy-due = যখন ঘটবে
governance-destroyed-people = যেসব মানুষের কেবল চিহ্ন আছে: { $count }
governance-destroyed-cases = যেসব কেসের কেবল চিহ্ন আছে: { $count }
governance-destroyed-kept = আইনি আদেশে যাঁদের রাখা হয়েছে: { $count }
governance-destroy-agree = সম্মত: চাবি ধ্বংস করুন
governance-destroy-stop = থামান
governance-destroy-ask-title = অনুরোধ করা
governance-destroy-ask = চাবি ধ্বংসের অনুরোধ করুন
governance-destroy-name = কর্মস্থলের নাম
governance-destroy-name-hint = উপরে যেমন আছে তেমন লিখুন, যাতে ঠিক কর্মস্থলই বোঝায়।
governance-problem-site-name = এটি এই কর্মস্থলের নাম নয়। পাতার উপরে যেমন আছে তেমন লিখুন।
governance-destroy-asked-already = একজন আগেই চেয়েছেন। কর্মস্থলের পাতাটি দেখুন।
governance-destroy-running = এই কর্মস্থলের চাবি ধ্বংস হচ্ছে। আর থামানো যায় না।
