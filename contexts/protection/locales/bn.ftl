# state: draft
# ব্যক্তি ও কেসের লেখা।

## The first page, lists

protection-today = আজ
protection-today-mine = আপনার খোলা কেস
protection-today-waiting = কাজ করার লোকের অপেক্ষায়
protection-today-none = কিছু অপেক্ষায় নেই
protection-today-none-text = আপনি যে কেসগুলোতে কাজ করেন সেগুলো এখানে থাকবে।
protection-cases = কেস
protection-cases-all = আপনি দেখতে পারেন এমন সব কেস
protection-cases-none = এখানে কোনো কেস নেই
protection-cases-none-text = ছাঁকনি সরান, অথবা একজন ব্যক্তিকে নিবন্ধন করুন।
protection-mine = শুধু যেগুলোতে আমি কাজ করি
protection-case = কেস
protection-case-open = কেসটি খুলুন
protection-name = নাম
protection-age = বয়স
protection-age-unknown = বয়স জানা নেই
protection-gender = লিঙ্গ পরিচয়
protection-status = অবস্থা
protection-exploitation = শোষণের ধরন
protection-owner = কেস কর্মী
protection-owner-hint = দলের কেউ। আপাতত খালি থাকতে পারে।
protection-team = দল
protection-no-owner = এখনও কেউ নয়
protection-no-team = কোনো দল নেই
protection-somebody = কেউ, যিনি আর এখানে কাজ করেন না
protection-registered = নিবন্ধনের তারিখ
protection-registered-from = নিবন্ধন, থেকে
protection-registered-until = নিবন্ধন, পর্যন্ত
protection-day-hint = যেমন 2026, 2026-11 বা 2026-11-22।
protection-state = পর্যায়
protection-state-open = খোলা
protection-state-closed = বন্ধ
protection-state-erased = মুছে ফেলা

## Finding

protection-find = একজন ব্যক্তিকে খুঁজুন
protection-find-what = নাম, কেস কোড, পরিচয়পত্রের নম্বর বা ফোন
protection-find-hint = নাম যেকোনো লিপিতে ও বানান ভুলেও পাওয়া যায়; নামের পাশে জন্মসাল দিলে সুবিধা হয়। কোড ও নম্বর হুবহু হতে হবে।
protection-find-do = খুঁজুন
protection-found = পাওয়া গেছে
protection-found-more = এর বাইরে আরও ফলাফল আছে। নামের আরও অংশ লিখুন।
protection-found-none = কাউকে পাওয়া যায়নি
protection-found-none-text = অন্য বানান বা নামের অংশ দিয়ে চেষ্টা করুন। আপনি শুধু নিজের কেস ও দলের মানুষদের পাবেন।

## Registering

protection-register = একজন ব্যক্তিকে নিবন্ধন করুন
protection-register-intro = শুরু করতে একটি তারিখ আর সম্মতির উত্তরই যথেষ্ট। বাকিটা আস্থা তৈরি হলে জিজ্ঞাসা করুন।
protection-register-person = ব্যক্তি সম্পর্কে
protection-register-person-hint = এখানে সবকিছু খালি থাকতে পারে।
protection-register-more = ব্যক্তি সম্পর্কে আরও
protection-register-do = নিবন্ধন করুন
protection-register-anyway = নতুন ব্যক্তি হিসেবে নিবন্ধন করুন
protection-registered-done = ব্যক্তি নিবন্ধিত হয়েছেন
protection-registered-next = কেস নিয়ে কথা বলার সময় এই কোড ব্যবহার করুন। এটি ব্যক্তি সম্পর্কে কিছুই জানায় না।
protection-latin-name = লাতিন অক্ষরে নাম
protection-latin-name-hint = খালি থাকলে প্রোগ্রাম একটি প্রস্তাব করবে।
protection-other-names = অন্যান্য নাম
protection-other-names-hint = যেসব নামে ব্যক্তি পরিচিত বা ছিলেন, প্রতি লাইনে একটি।
protection-safe-contact = নিরাপদ যোগাযোগ
protection-safe-contact-hint = ব্যক্তিকে বিপদে না ফেলে কীভাবে ও কখন যোগাযোগ করা যায়। কেসের পাতায় সবার আগে দেখানো হয়।
protection-similar = এই ব্যক্তি হয়তো আগেই পরিচিত
protection-similar-text = নিবন্ধনের আগে দেখে নিন, যাতে কাউকে দুবার নিজের কথা বলতে না হয়। আপনি এগিয়েও যেতে পারেন।
protection-similar-ask = অন্য একটি দল এই ব্যক্তিকে চিনতে পারে। অনুগ্রহ করে জিজ্ঞাসা করুন:
protection-similar-unasked = অল্প সময়ে অনেক প্রশ্ন হওয়ায় এখন অন্য দলগুলোকে জিজ্ঞাসা করা হয়নি। এক মিনিট অপেক্ষা করুন, অথবা নিবন্ধনের আগে কোনো সহকর্মীকে জিজ্ঞাসা করুন।

## Consent

protection-consent = তথ্য রাখা ও ব্যবহারের সম্মতি
protection-consent-hint = আগে ব্যক্তির নিজের ভাষায় বুঝিয়ে বলুন। সাহায্য উত্তরের উপর নির্ভর করে না।
protection-consent-given = সম্মত
protection-consent-refused = না বলেছেন
protection-consent-withdrawn = প্রত্যাহার করেছেন
protection-consent-not-asked = জিজ্ঞাসা করা হয়নি

## The page of a case

protection-view-case = কেসটি
protection-sections = কী জানা আছে, কী এখনও নেই
protection-answered = { $all }টির মধ্যে { $answered }টির উত্তর আছে
protection-entries-newest = দেখানো হচ্ছে: { $all }টির মধ্যে সবচেয়ে নতুন { $shown }টি।
protection-entries-all = সব দেখান
protection-add = যোগ করুন
protection-change = পরিবর্তন করুন
protection-nothing = কিছু লেখা নেই
protection-hidden = উত্তর আছে, গোপন রাখা
protection-kept-hidden = গোপন রাখা
protection-hidden-replace = উত্তর আছে, গোপন রাখা। এখানে যা লিখবেন তা তার জায়গা নেবে; খালি রাখলে আগেরটি থাকবে।
protection-withdrawn = পুরোনো প্রশ্ন
protection-yes = হ্যাঁ
protection-no = না
protection-country-hint = একটি দেশের নাম বা কোড, আমাদের যেকোনো ভাষায়।
protection-countries-hint = দেশের নাম বা কোড, মাঝে সেমিকোলন দিয়ে।
protection-language-hint = একটি ভাষার নাম বা কোড।

## Notes, assigning, closing

protection-note-add = একটি নোট যোগ করুন
protection-note-hint = কী বলা ও ঠিক হয়েছে লিখুন। নোট পরে বদলানো যায় না; অন্য নোটে শুধরানো যায়।
protection-assign = কাউকে দিন
protection-close = কেস বন্ধ করুন
protection-reopen = আবার খুলুন
protection-reason = কারণ
protection-reason-hint = এটি রাখা হয়, এবং যাঁরা কেস তদারক করেন তাঁরা পড়তে পারেন।

## Seeing what is hidden

protection-reveal = নাম ও যোগাযোগের তথ্য দেখান
protection-reveal-text = নাম ও যোগাযোগের তথ্য একবার দেখানো হয়। আপনি দেখেছেন এবং কেন, তা ব্যক্তি জানতে পারেন।
protection-reveal-places = স্থান ও মানুষ দেখান
protection-reveal-places-text = সঠিক স্থান ও জড়িতদের একবার দেখানো হয়। এতে কেউ বিপদে পড়তে পারেন, তাই দেখা লিখে রাখা হয়।
protection-revealed = এই পাতা একবার দেখানো হয়
protection-revealed-text = আপনি দেখেছেন তা লেখা হয়েছে। ব্রাউজারে এর কিছুই থাকে না।
protection-revealed-hide = আবার লুকান

## History

protection-history = পরিবর্তনসমূহ
protection-history-none = এখনও কিছু বদলায়নি
protection-history-none-text = এই কেসে যা বদলাবে তা এখানে থাকবে।
protection-older-left-out = এখানে দেখানো হয়নি এমন আরও পুরোনো তথ্য থাকতে পারে।
protection-when = কখন
protection-who = কে
protection-what = কী
protection-before = আগে
protection-after = পরে
protection-seen = কে এটি দেখেছেন
protection-seen-text = এই ব্যক্তি ও কেস কে কখন দেখেছেন সব লেখা থাকে। ব্যক্তির জানার অধিকার আছে।
protection-program = প্রোগ্রাম
protection-did-register = নিবন্ধন করেছেন
protection-did-look = কেস দেখেছেন
protection-did-look-identity = নাম ও যোগাযোগের তথ্য দেখেছেন
protection-did-look-places = স্থান ও মানুষ দেখেছেন
protection-did-change = কিছু পরিবর্তন করেছেন
protection-did-note = নোট যোগ করেছেন
protection-did-assign = কেস কাউকে দিয়েছেন
protection-did-close = কেস বন্ধ করেছেন
protection-did-reopen = কেস আবার খুলেছেন
protection-did-history = পরিবর্তনগুলো পড়েছেন
protection-did-seen = কে দেখেছেন জানতে চেয়েছেন
protection-did-erase = ব্যক্তির তথ্য মুছে ফেলেছেন
protection-did-other = অন্য কিছু

## Two people at once

protection-conflict = এর মধ্যে অন্য কেউ এটি বদলেছেন
protection-conflict-text = এখনও কিছু সংরক্ষিত হয়নি। প্রতিটি উত্তরের কোনটি ঠিক বেছে নিয়ে সংরক্ষণ করুন।
protection-conflict-theirs = এখন যা সংরক্ষিত
protection-conflict-mine = আপনি যা লিখেছেন
protection-conflict-keep = কোনটি ঠিক?

## Erasing

protection-erase = এই ব্যক্তির তথ্য মুছে ফেলুন
protection-erase-head = এটি আর ফেরানো যাবে না
protection-erase-text = ব্যক্তি সম্পর্কে জানা সবকিছু মুছে যায়: উত্তর, নোট, নাম, ইতিহাস। যে চাবি দিয়ে সেগুলো খোলা যেত তা নষ্ট করা হয়, তাই এখানে রাখা কিছুই আর পড়া যাবে না।
protection-erase-stays = যা থাকবে: কোড, তারিখ এবং কে মুছেছেন। ব্যক্তির তথ্য কোনো ফাইল থেকে এসে থাকলে একটি চিহ্নও থাকবে; তা কিছুই জানায় না, শুধু ওই সারি আবার লোড হওয়া ঠেকায়।
protection-erase-cases =
    { $count ->
        [one] ব্যক্তির সঙ্গে { $count }টি কেস মুছে যাবে:
       *[other] ব্যক্তির সঙ্গে { $count }টি কেস মুছে যাবে:
    }
protection-erase-reason-hint = অন্তত পনেরো অক্ষর। কারণটি থেকে যায়, তাই ব্যক্তির নাম লিখবেন না।
protection-erase-code = কেসের কোড
protection-erase-code-hint = হাতে লিখুন, যাতে সঠিক ব্যক্তিই বোঝানো হচ্ছে তা নিশ্চিত হয়।
protection-erase-do = চিরতরে মুছে ফেলুন
protection-erased = এই ব্যক্তির তথ্য মুছে ফেলা হয়েছে
protection-erased-text = কোড ও তারিখ ছাড়া আর কিছু নেই।
protection-erased-at = মুছে ফেলার সময়
protection-erased-by = মুছেছেন

## What cannot be taken

protection-problem-both = আপনি উত্তরও দিয়েছেন, আবার কেন নেই তাও বলেছেন। একটি রাখুন।
protection-problem-choose = তালিকা থেকে একটি বেছে নিন।
protection-problem-close = কেসের পাতায় “কেস বন্ধ করুন” দিয়ে বন্ধ করুন; সেখানে কারণ চাওয়া হয়।
protection-problem-code = এটি কেসের কোড নয়। কেসের পাতা দেখে আবার লিখুন।
protection-problem-consent = ব্যক্তি সম্মত, অসম্মত, নাকি এখনও জিজ্ঞাসা করা হয়নি—বলুন।
protection-problem-date = এটি তারিখ নয়। বছর, বছর ও মাস, অথবা পুরো তারিখ দিন।
protection-problem-day = পুরো তারিখ দিন, আজ বা তার আগের।
protection-problem-future = এই তারিখ ভবিষ্যতে।
protection-problem-note = সংরক্ষণের আগে কিছু লিখুন।
protection-problem-note-long = নোটটি অনেক বড়। কয়েকটিতে ভাগ করুন।
protection-problem-nothing = এখনও কোনো উত্তর নেই।
protection-problem-owner = এই দলের কাউকে বেছে নিন।
protection-problem-query = অন্তত দুটি অক্ষর বা সংখ্যা লিখুন।
protection-problem-reason =
    { $fewest ->
        [one] অন্তত { $fewest } অক্ষরে কারণ লিখুন।
       *[other] অন্তত { $fewest } অক্ষরে কারণ লিখুন।
    }
protection-problem-team = যে দল এই কেসের দায়িত্ব নেবে তা বেছে নিন।

## ব্যক্তির জন্য কাগজ

protection-statement = কে দেখেছেন তা ছাপান
protection-statement-text = ব্যক্তির জন্য একটি কাগজ: কখন কেউ তাঁর তথ্য দেখেছেন বা বদলেছেন, এবং কোন ভূমিকায়। সহকর্মীদের কারণ এতে থাকে না।
protection-statement-title = আপনার তথ্য কে দেখেছেন
protection-statement-intro = এখানে কেউ আপনার তথ্য খুললে বা বদলালে প্রতিবার তা লেখা হয়। এটি সেই তালিকা। যে খোঁজে শুধু একটি কোড দেখা যায়, তা এতে নেই।
protection-statement-ask = আপনি যেকোনো সারি নিয়ে প্রশ্ন করতে, সংশোধন চাইতে বা অভিযোগ করতে পারেন। যিনি কাগজটি দিয়েছেন তাঁকে বলুন।
protection-staff = কর্মী
protection-staff-number = { $role }, সহকর্মী { $number }
protection-did-statement = কে দেখেছেন তা ছাপিয়েছেন
protection-did-export = আপনার জন্য একটি অনুলিপি করেছেন
protection-paper-language = কাগজের ভাষা
protection-paper-print = ছাপার জন্য দেখান
protection-paper-care = কাগজটি কোথায় রাখা হবে?
protection-paper-care-text = কাগজ অন্য কেউ পেতে পারে। ব্যক্তিকে জিজ্ঞাসা করুন কোথায় রাখবেন। বরং একসঙ্গে পড়ার বা এখানে রাখার প্রস্তাব দিন।
protection-paper-now = এখন ছাপান
protection-paper-now-text = এই পাতা একবারই দেখানো হয়। ব্রাউজারের মেনু থেকে ছাপান, নিজে হাতে দিন, প্রিন্টারে কিছু ফেলে রাখবেন না।
protection-paper-back = কেসে ফিরে যান
protection-export = অনুলিপি দিন
protection-export-text = ব্যক্তি সম্পর্কে যা রাখা আছে সব: তাঁর সব কেসের উত্তর, নোট ও পরিবর্তন, এবং কে দেখেছেন। এটি তাঁর অধিকার। অনুলিপি করা হয়েছে তা লেখা থাকে।
protection-export-leave-out = বাদ দিন
protection-export-leave-out-hint = শুধু যা অন্য কাউকে বিপদে ফেলবে। কী নেই এবং কেন, তা অনুলিপিতে বলা থাকে।
protection-export-grounds = কেন বাদ
protection-export-grounds-hint = ব্যক্তি এটি পড়বেন। কিছু বাদ দিলে তবেই দরকার; অন্তত পনেরো অক্ষর।
protection-export-json = ফাইল হিসেবে নামান
protection-export-json-text = ফাইলটি অন্য প্রোগ্রামের জন্য (JSON)। এটি এনক্রিপ্ট করা নয়: নিজে হাতে দিন এবং এই যন্ত্র থেকে মুছে ফেলুন।
protection-copy-title = আপনার তথ্য
protection-copy-intro = এখানে আপনার সম্পর্কে যা রাখা আছে তা এই। অনুলিপির সময়:
protection-copy-left-out = এই অনুলিপিতে নেই

## Emergencies
protection-emergency = জরুরি অবস্থায় খোলা
protection-emergencies = জরুরি অবস্থায় খোলা কেস
protection-emergencies-text = যেসব কেস দলের বাইরের কেউ খুলেছেন, কারণ অপেক্ষা করা যেত না। প্রতিটি পরে অন্য কেউ দেখেন।
protection-emergencies-waiting = আপনার পর্যালোচনার অপেক্ষায়
protection-emergencies-none-waiting = আপনার জন্য কিছু অপেক্ষায় নেই
protection-emergencies-recent = আপনার সঙ্গে সম্পর্কিত সব
protection-emergencies-none = একটিও নেই
protection-emergencies-mine = আপনি যা খুলেছেন
protection-emergency-open = জরুরি অবস্থায় কেস খুলুন
protection-emergency-open-text = কেসে যাঁরা কাজ করেন তাঁদের পাওয়ার আগেই যদি কারও ক্ষতি হতে পারে, তখন এটি ব্যবহার করুন।
protection-emergency-rule-hour = কেসটি এক ঘণ্টা আপনার পড়ার জন্য খোলা থাকবে। আপনি কিছু বদলাতে পারবেন না। সবচেয়ে সুরক্ষিত উত্তর লুকানো থাকবে।
protection-emergency-rule-told = কেসের দায়িত্বপ্রাপ্ত, দলের সুপারভাইজার ও নিরীক্ষকদের আপনার নামসহ সঙ্গে সঙ্গে জানানো হয়।
protection-emergency-rule-review = তিন দিনের মধ্যে অন্য কেউ তা পর্যালোচনা করেন। সময় পেরোনো পর্যালোচনা শেষ না হলে আপনি এভাবে আর কিছু খুলতে পারবেন না।
protection-emergency-code = কেসের কোড
protection-emergency-code-hint = নয়টি অক্ষর ও সংখ্যা। কেস-সংক্রান্ত প্রতিটি কাগজে লেখা থাকে।
protection-emergency-reason-hint = কী ঘটেছে ও কেন অপেক্ষা করা যায় না, এক-দুই বাক্যে লিখুন। কোনো নাম লিখবেন না: যাঁরা পর্যালোচনা করেন তাঁরা এটি পড়েন।
protection-problem-no-code = এটি কোনো কেসের কোড নয়: একটি অক্ষর বা সংখ্যা ভুল বা বাদ পড়েছে। আরেকবার দেখুন।
protection-emergency-unknown = এই কোডের কোনো কেস খোলা যায় না
protection-emergency-unknown-text = { $tries ->
    [one] এই চেষ্টা লিখে রাখা হয়েছে। আজ আপনার আরও { $tries }টি চেষ্টা বাকি।
   *[other] এই চেষ্টা লিখে রাখা হয়েছে। আজ আপনার আরও { $tries }টি চেষ্টা বাকি।
}
protection-emergency-not-now = আপনি এখন এভাবে কিছু খুলতে পারবেন না
protection-emergency-blocked = জরুরি অবস্থায় আপনার খোলা একটি কেস তিন দিনের মধ্যে পর্যালোচনা করা হয়নি। দলের সুপারভাইজার বা নিরীক্ষককে তা করতে বলুন। কেউ এখন বিপদে থাকলে তাঁদের ফোন করুন।
protection-emergency-waits = আজ তিনটি কোডে কোনো কেস পাওয়া যায়নি, তাই এই পাতা আগামীকাল পর্যন্ত অপেক্ষা করবে। কেউ এখন বিপদে থাকলে সুপারভাইজার বা নিরীক্ষককে ফোন করুন।
protection-emergency-nobody = এ কথা জানানোর মতো কেউ নেই, তাই কেসটি আপনার জন্য খোলা হয়নি। ব্যবহারকারী প্রশাসককে দ্বিতীয় সুপারভাইজার বা নিরীক্ষক নিয়োগ করতে বলুন।
protection-emergency-banner = জরুরি অবস্থায় খোলা হয়েছে
protection-emergency-banner-text = আপনি এটি পড়তে পারবেন এই সময় পর্যন্ত:
protection-emergency-ends = খোলা থাকবে
protection-emergency-due = পর্যালোচনার শেষ সময়
protection-emergency-overdue = পর্যালোচনার সময় পেরিয়েছে
protection-emergency-review = পর্যালোচনা
protection-emergency-review-do = পর্যালোচনা সংরক্ষণ করুন
protection-emergency-reviewed-by = পর্যালোচনা করেছেন
protection-emergency-verdict = আপনি কী পেলেন?
protection-verdict-justified = খোলা ঠিক ছিল
protection-verdict-not-justified = খোলা ঠিক ছিল না
protection-verdict-to-discuss = এ নিয়ে কথা বলা দরকার
protection-emergency-note = নোট
protection-emergency-note-hint = যিনি কেসটি খুলেছেন তিনি এটি পড়েন। কেসটি যাঁদের নিয়ে, তাঁদের নাম লিখবেন না।
protection-emergency-looks = যা দেখা হয়েছে
protection-emergency-looks-none = কিছু দেখা হয়নি।
protection-emergency-to-case = কেসে যান
protection-emergency-gone = আর নেই
protection-emergency-ask = যদি অপেক্ষা করা না যায় এবং দলের কাউকে না পাওয়া যায়, আপনি কোড দিয়ে একটি কেস খুলতে পারেন।
protection-did-emergency = জরুরি অবস্থায় খুলেছেন
protection-held = এই ব্যক্তির তথ্য আপাতত রাখতেই হবে। যিনি আদেশ দিয়েছেন তিনি কারণ বলতে ও তুলে নিতে পারেন।

# The way of a case: stages, tasks, closing.
protection-stage = ধাপ
protection-stage-enquiry = অনুসন্ধান
protection-stage-intake = গ্রহণ
protection-stage-screening = যাচাই
protection-stage-assessment = মূল্যায়ন
protection-stage-planning = পরিকল্পনা
protection-stage-implementing = সহায়তা
protection-stage-follow-up = অনুসরণ
protection-stage-closing = বন্ধের অনুরোধ আছে
protection-stage-closed = বন্ধ
protection-pause = কেন থেমে আছে
protection-pause-lost-contact = থেমে আছে: যোগাযোগ নেই
protection-pause-in-custody = থেমে আছে: হেফাজতে
protection-pause-travelling = থেমে আছে: পথে
protection-risk = ঝুঁকি
protection-risk-unknown = এখনো দেখা হয়নি
protection-risk-low = কম
protection-risk-medium = মাঝারি
protection-risk-high = বেশি
protection-risk-critical = এখনই, জীবন বা স্বাধীনতার
protection-task = কাজ
protection-tasks = যা করতে হবে
protection-tasks-none = এখন কিছু বাকি নেই।
protection-task-due = কবের মধ্যে
protection-task-late = দেরি হয়েছে
protection-task-danger = এখন কোনো বিপদ আছে কি না দেখা
protection-task-consent = বুঝিয়ে বলা এবং সম্মতি চাওয়া
protection-task-decision = কীসের ভিত্তিতে কাজ হবে ঠিক করা
protection-task-risk = ঝুঁকি বিচার করা
protection-task-safety-plan = নিরাপদ থাকার উপায় ঠিক করা
protection-task-needs = একসঙ্গে প্রয়োজন দেখা
protection-task-best-interests = শিশুর জন্য কী ভালো তা দেখা
protection-task-plan = পরিকল্পনায় একমত হওয়া
protection-task-plan-review = পরিকল্পনা আবার দেখা
protection-task-follow-up = খোঁজ নেওয়া
protection-task-incident = যা ঘটেছে তার ব্যবস্থা নেওয়া
protection-task-recovery-end = পুনরুদ্ধারের সময় শেষ হয়
protection-task-feedback = কেমন ছিল জিজ্ঞাসা করা
protection-task-own = কাজ
protection-task-appointment = সাক্ষাতের সময়
protection-task-kind = কোন ধরনের
protection-task-new = কাজ বা সাক্ষাৎ যোগ করা
protection-task-words = কী করতে হবে
protection-task-words-hint = এটি কেসের সঙ্গে সুরক্ষিত থাকে। তালিকায় শুধু দেখা যায় যে একটি কাজ আছে।
protection-task-go = যেখানে করা হয় সেখানে যান
protection-task-done = হয়ে গেছে
protection-task-waive = দরকার নেই
protection-task-waive-do = দরকার নেই বলে সংরক্ষণ
protection-next = এরপর
protection-note-add-to = একটি নোট যোগ করুন: { $code }
protection-note = নোট
protection-step-moved = ধাপ
protection-step-risk = ঝুঁকি বিচার
protection-step-decision = সিদ্ধান্ত
protection-step-paused = থেমে আছে
protection-step-resumed = আবার চলছে
protection-step-exception = সম্মতি ছাড়াই সহায়তা চলছে
protection-step-guardian = শিশুর অভিভাবক আছে
protection-step-best-interests = শিশুর সর্বোত্তম স্বার্থ দেখা হয়েছে
protection-step-recovery = পুনরুদ্ধার ও ভাবার সময়, পর্যন্ত
protection-step-incident = গুরুতর কিছু ঘটেছে
protection-step-reported = আইন অনুযায়ী কর্তৃপক্ষকে জানানো
protection-step-asked = বন্ধের অনুরোধ
protection-step-agreed = বন্ধে সম্মতি
protection-step-sent-back = বন্ধ হয়নি, ফিরেছে
protection-guard-goes-on = কেস থেমে আছে। আগে আবার চালু করুন।
protection-guard-consent = ব্যক্তি সম্মত হননি, কোনো ব্যতিক্রমও লেখা নেই।
protection-guard-decided = পাচারের লক্ষণ আছে কি না ঠিক হয়নি।
protection-guard-risk = ঝুঁকি বিচার করা হয়নি।
protection-guard-guardian = শিশুর অভিভাবক লেখা নেই।
protection-guard-best-interests = শিশুর জন্য কী ভালো তা দেখা হয়নি।
protection-guard-nothing-open = ব্যক্তির নিরাপত্তার কোনো বিষয় এখনো বাকি।
protection-guard-second-person = যিনি চেয়েছেন তিনি ছাড়া আরেকজনকে সম্মত হতে হবে।
protection-way = কেসের পথ
protection-way-go = এগোনো, সিদ্ধান্ত
protection-way-next = এগোনো
protection-way-decide = যা ঠিক হলো লেখা
protection-way-steps = যা লেখা হয়েছে
protection-way-missing = { $stage }-এর আগে
protection-way-none = এখান থেকে এখন যাওয়ার কোনো ধাপ নেই।
protection-way-to = কোন ধাপে
protection-way-why = কেন
protection-way-why-hint = কেস পেছনে গেলে লিখতে হবে।
protection-way-move = কেস সরানো
protection-since = থেকে
protection-words-grounds = কীসের ভিত্তিতে
protection-words-if-any = আর কিছু যোগ করার
protection-decision = কীসের ভিত্তিতে কাজ
protection-decided-by = কে ঠিক করেছেন
protection-recovery-from = প্রথম দিন
protection-recovery-until = শেষ দিন
protection-do-risk = ঝুঁকি বিচার করা
protection-do-risk-hint = প্রশিক্ষিত কেউ, ব্যক্তির সঙ্গে মিলে বিচার করেন। প্রোগ্রাম কিছু বলে দেয় না।
protection-do-decision = কীসের ভিত্তিতে কাজ হবে ঠিক করা
protection-do-decision-hint = কে ও কীসের ভিত্তিতে ঠিক করলেন লিখুন। ব্যক্তি আবার দেখার অনুরোধ করতে পারেন; সেটিও এখানে লিখুন।
protection-do-pause = কেস থামিয়ে রাখা
protection-do-pause-hint = যা করতে হবে তা তারিখসহ তালিকায় থাকে।
protection-do-resume = কেস আবার চালু করা
protection-do-resume-hint = কেসে আবার কাজ চলবে।
protection-do-exception = সম্মতি ছাড়া এগোনো
protection-do-exception-hint = শুধু জীবন বিপন্ন হলে বা আইন চাইলে। সম্ভব হলেই সম্মতি নিন।
protection-do-guardian = শিশুর অভিভাবক আছে লেখা
protection-do-guardian-hint = অভিভাবকের নাম কেসের যোগাযোগে থাকবে।
protection-do-best-interests = শিশুর জন্য কী ভালো লেখা
protection-do-best-interests-hint = আগে শিশুর নিজের মত; কাদের জিজ্ঞাসা করা হলো; কী কী বিবেচনা হলো।
protection-do-recovery = পুনরুদ্ধার ও ভাবার সময়
protection-do-recovery-hint = ইউরোপ কাউন্সিলের সনদে কমপক্ষে ৩০ দিন; আপনার দেশের আইনে বেশি হতে পারে।
protection-do-incident = গুরুতর কিছু ঘটেছে
protection-do-incident-hint = হুমকি, কেউ নিখোঁজ, নিজের ক্ষতি, কর্মীর বিপদ। এক দিনের মধ্যে ব্যবস্থা নিতে হবে।
protection-do-reported = আইনের কারণে কর্তৃপক্ষকে জানানো
protection-do-reported-hint = কোন আইন, কী জানানো হলো, কাকে, এবং ব্যক্তিকে আগে বলা হয়েছে কি না।
protection-closing = কেস বন্ধ করা
protection-closing-waits = বন্ধ করতে আরেকজনের সম্মতি লাগবে
protection-closing-look = দেখুন
protection-closing-asked = এই কেস বন্ধের অনুরোধ আগেই করা হয়েছে।
protection-closing-nobody = এখন কেউ এই কেস বন্ধ করতে চাইছেন না।
protection-closing-missing = কেস বন্ধ করার আগে
protection-closing-agree = সম্মত হয়ে কেস বন্ধ করা
protection-closing-back = ফেরত পাঠানো
protection-closing-take-back = অনুরোধ ফিরিয়ে নেওয়া
protection-closing-back-do = কেস চালিয়ে যাওয়া
protection-closing-asked-by = কে চেয়েছেন
protection-closing-asked-at = কবে চেয়েছেন
protection-close-hint = সহায়তা চলার সময় কেস বন্ধের আগে আরেকজন সম্মত হন।
protection-problem-not-active = যে কেসে কাজ চলছে শুধু সেটিই থামানো যায়।
protection-problem-order = শেষ দিন প্রথম দিনের আগে হতে পারে না।
protection-problem-task = অল্প কথায় লিখুন কী করতে হবে।
protection-problem-later-day = আজ বা পরের একটি পুরো দিন বেছে নিন।
protection-today-tasks = যা করতে হবে
protection-team-queue = আমার দল
protection-team-quiet = আপনার জন্য কিছু অপেক্ষায় নেই
protection-team-quiet-text = সম্মতির জন্য কোনো বন্ধ নেই, কেউ বড় বিপদে নেই, কিছু দেরি নেই।
protection-team-closings = আপনার সম্মতির অপেক্ষায় বন্ধ
protection-team-danger = বড় বিপদে
protection-team-late-tasks = দেরি হয়েছে
protection-team-load = কার কত কাজ
protection-team-load-hint = প্রত্যেকের খোলা কেস ও দেরি হওয়া কাজ। প্রায় ১৫ থেকে ২০টি জটিল কেসই পূর্ণ ভার।
protection-team-cases = খোলা কেস
protection-team-late = দেরি হওয়া কাজ

# The plan, and the help that is given.
protection-plan = পরিকল্পনা ও সেবা
protection-plan-none = এখনো কোনো পরিকল্পনা নেই
protection-plan-none-text = ব্যক্তির সঙ্গে ঠিক করুন তিনি কী চান, আর কোন সহায়তা সেখানে পৌঁছায়।
protection-plan-loose = লক্ষ্য ছাড়া সহায়তা
protection-goal = লক্ষ্য
protection-goal-new = লক্ষ্য যোগ করুন
protection-goal-until = পরিকল্পিত সময়সীমা
protection-goal-became = এই লক্ষ্যের কী হলো
protection-goal-open = আমরা এর জন্য কাজ করছি
protection-goal-reached = পূরণ হয়েছে
protection-goal-partly = আংশিক পূরণ হয়েছে
protection-goal-dropped = বাদ দেওয়া হয়েছে
protection-service = সহায়তা
protection-services = সেবাসমূহ
protection-services-none = এর জন্য এখনো কোনো সহায়তা পরিকল্পনা করা হয়নি।
protection-service-new = সেবা যোগ করুন
protection-service-for-goal = এই লক্ষ্যের জন্য সেবা যোগ করুন
protection-service-progress = কতদূর এগিয়েছে
protection-service-day = দিন
protection-service-how-much = কতটা
protection-service-provider = কে দেয়
protection-service-provider-name = অন্য সংস্থার নাম
protection-service-provider-hint = এটি কেসের সঙ্গে সিল করা থাকে। এখানে আশ্রয়কেন্দ্রের ঠিকানা লিখবেন না।
protection-service-cost = খরচ
protection-service-cost-hint = যেমন 12.50। খরচ না থাকলে বা জানা না থাকলে খালি রাখুন।
protection-service-currency = মুদ্রা
protection-service-currency-hint = তিনটি অক্ষর, যেমন EUR
protection-service-amount = { $unit }: { $count }
protection-service-goal = কোন লক্ষ্যের জন্য
protection-service-no-goal = কোনোটির জন্য নয়
protection-service-planned-for = যে দিনের জন্য পরিকল্পিত
protection-service-planned-hint = কোনো দিন এখনো ঠিক না হলে খালি রাখুন।
protection-service-note = এই সহায়তা সম্পর্কে নোট
protection-service-note-hint = এটি কেসের সঙ্গে সিল করা থাকে। যিনি কখনো পরিচয় দেখতে পারেন না, তিনি এটি দেখেন না।
protection-service-came = কী হলো
protection-service-if-provided = যদি দেওয়া হয়ে থাকে
protection-service-if-not = যদি দেওয়া না হয়ে থাকে
protection-service-provided-on = যে দিন দেওয়া বা শুরু হয়েছে
protection-service-quantity-hint = পূর্ণ সংখ্যা
protection-service-effect = এতে কী বদলেছে
protection-service-satisfaction = ব্যক্তি কতটা সন্তুষ্ট
protection-service-satisfaction-hint = সময় উপযুক্ত হলে তবেই জিজ্ঞেস করুন। ব্যক্তিকে উত্তর দিতে হবে না।
protection-service-why-not = কেন দেওয়া হয়নি
protection-service-shelter = থাকার জায়গা
protection-service-basic-needs = খাবার, পোশাক, পরিচ্ছন্নতা
protection-service-childcare = শিশু পরিচর্যা
protection-service-interpretation = দোভাষী সেবা
protection-service-transport = যাতায়াত বা সঙ্গে যাওয়া
protection-service-family-tracing = পরিবারের খোঁজ
protection-service-medical = চিকিৎসা সেবা
protection-service-psychosocial = মনোসামাজিক সেবা
protection-service-legal = আইনি পরামর্শ ও প্রতিনিধিত্ব
protection-service-documents = কাগজপত্র
protection-service-residence = থাকার অধিকার
protection-service-compensation = ক্ষতিপূরণ ও বকেয়া মজুরি
protection-service-witness-protection = সাক্ষী হিসেবে সুরক্ষা
protection-service-cash = অর্থ
protection-service-education = স্কুল ও ভাষা
protection-service-vocational-training = পেশা শেখা
protection-service-job-placement = কাজ খোঁজা
protection-service-rights-training = নিজের অধিকার জানা
protection-service-other = অন্য কিছু
protection-unit-night = রাত
protection-unit-parcel = প্যাকেট
protection-unit-day = দিন
protection-unit-hour = ঘণ্টা
protection-unit-journey = যাত্রা
protection-unit-visit = সাক্ষাৎ
protection-unit-session = বৈঠক
protection-unit-document = কাগজ
protection-unit-application = আবেদন
protection-unit-payment = পরিশোধ
protection-unit-month = মাস
protection-unit-time = বার
protection-progress-planned = পরিকল্পিত
protection-progress-provided = দেওয়া হয়েছে
protection-progress-not-provided = দেওয়া হয়নি
protection-progress-mistake = ভুলে লেখা হয়েছে
protection-provider-own = আমরা
protection-provider-other = অন্য সংস্থা
protection-effect-helped = সহায়তা হয়েছে
protection-effect-partly = আংশিক সহায়তা হয়েছে
protection-effect-unchanged = কিছু বদলায়নি
protection-effect-worse = অবস্থা আরও খারাপ হয়েছে
protection-effect-too-early = এখনো বলার সময় হয়নি
protection-satisfaction-content = সন্তুষ্ট
protection-satisfaction-mixed = আংশিক সন্তুষ্ট
protection-satisfaction-discontent = অসন্তুষ্ট
protection-satisfaction-declined = বলতে চান না
protection-satisfaction-not-asked = জিজ্ঞেস করা হয়নি
protection-why-not-declined = ব্যক্তি আর এটি চাননি
protection-why-not-available = এখানে কেউ এটি দেয় না
protection-why-not-funds = এর জন্য অর্থ ছিল না
protection-why-not-eligible = ব্যক্তির এতে অধিকার নেই
protection-why-not-safe = এটি নিরাপদ হতো না
protection-why-not-absent = ব্যক্তি আসেননি বা যোগাযোগ করা যায়নি
protection-why-not-other = অন্য কারণ
protection-guard-planned = এখনো পরিকল্পনা নেই: একটি লক্ষ্য, বা সম্মত সহায়তা
protection-problem-past-day = দিনটি দিন, আজকের পরে নয়।
protection-problem-whole-day = এটি কোনো দিন নয়। দিন, মাস ও বছর দিন।
protection-problem-quantity = ১ থেকে ১,০০,০০০ পর্যন্ত একটি পূর্ণ সংখ্যা দিন।
protection-problem-amount = পরিমাণটি সংখ্যায় দিন, যেমন 12.50।
protection-problem-currency = মুদ্রাটি তিন অক্ষরে দিন, যেমন EUR।

# Forms on a case.
protection-forms = ফর্ম
protection-forms-none = এখনো কোনো ফর্ম পূরণ করা হয়নি।
protection-forms-begin = একটি ফর্ম পূরণ করুন
protection-form-done = শেষ হয়েছে
protection-form-draft = খসড়া
protection-form-finish = শেষ করুন
protection-form-save = খসড়া সংরক্ষণ করুন
protection-form-unreviewed = এই ফর্মের কথাগুলো খসড়া
protection-form-unreviewed-text = এই ভাষা জানেন এমন কেউ এখনো এগুলোতে নাম দেননি। যেখানে মানায় না, নিজের কথায় জিজ্ঞেস করুন।
protection-form-hidden = কিছু উত্তর আপনার কাছে গোপন রাখা হয়েছে: এগুলো কাউকে বিপদে ফেলতে বা নাম জানাতে পারে।

# Supervision.
protection-step-conference = সহায়তাকারী অন্যদের সঙ্গে আলোচনা
protection-step-review = ফাইল পর্যালোচনা করা হয়েছে
protection-do-conference = কেস সভা লিখে রাখা
protection-do-conference-hint = কে কোন ভূমিকায় ছিলেন, কী ঠিক হলো, কে কী করবেন। ব্যক্তি এটি জানেন, নাহলে কেন নয় তা লেখা থাকে।
protection-do-review = ফাইল পর্যালোচনা লিখে রাখা
protection-do-review-hint = কী ভালো, কী বাকি, কী করতে হবে। যিনি কেসে কাজ করেন তিনি ছাড়া অন্য কেউ।
protection-problem-own-review = যিনি কেসে কাজ করেন তিনি ছাড়া অন্য কেউ ফাইল পর্যালোচনা করেন।
