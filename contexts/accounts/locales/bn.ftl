# state: draft
# প্রবেশ, অ্যাকাউন্ট, ব্যবহারকারী ও সংস্থার লেখা।

## Signing in
accounts-sign-in-title = প্রবেশ
accounts-login = প্রবেশের নাম
accounts-password = পাসওয়ার্ড
accounts-sign-in-button = প্রবেশ করুন
accounts-sign-in-wrong = প্রবেশের নাম ও পাসওয়ার্ড মিলছে না। দুটিই দেখে আবার চেষ্টা করুন।
accounts-sign-in-join = আমার কাছে আমন্ত্রণ কোড আছে
accounts-sign-in-note = শুধু এখানে যাঁরা কাজ করেন তাঁরাই প্রবেশ করতে পারেন।

## Accepting an invitation
accounts-join-title = আমন্ত্রণ কোড ব্যবহার করুন
accounts-join-intro = আপনার সংস্থার কেউ আপনাকে একটি কোড দিয়েছেন। সেটি দিয়ে আপনি নিজের প্রবেশের নাম ও পাসওয়ার্ড বেছে নেবেন।
accounts-code = আমন্ত্রণ কোড
accounts-code-hint = চার ভাগে বিশটি অক্ষর ও সংখ্যা। বড় বা ছোট হাতের অক্ষরে কিছু যায় আসে না।
accounts-code-wrong = এই কোড বৈধ নয়। এটি হয়তো আগেই ব্যবহার করা হয়েছে, প্রত্যাহার করা হয়েছে বা এর মেয়াদ শেষ। নতুন কোড চান।
accounts-login-hint = তিন থেকে ষাটটি অক্ষর বা সংখ্যা। প্রতিবার প্রবেশের সময় এটি লাগবে।
accounts-login-form = তিন থেকে ষাটটি অক্ষর, সংখ্যা, বিন্দু বা হাইফেন দিন, ফাঁকা জায়গা ছাড়া।
accounts-login-taken = এই প্রবেশের নাম নেওয়া হয়ে গেছে। অন্য একটি বেছে নিন।
accounts-password-new = নতুন পাসওয়ার্ড
accounts-password-hint = অন্তত { $fewest }টি অক্ষর। পরস্পর সম্পর্কহীন চারটি শব্দ মনে রাখা সহজ, অনুমান করা কঠিন।
accounts-password-short = অন্তত { $fewest }টি অক্ষর দিন।
accounts-password-long = সর্বোচ্চ { $most }টি অক্ষর দিন।
accounts-password-guessable = এটি সহজে অনুমান করা যায়। আপনার নামের সঙ্গে সম্পর্ক নেই এমন শব্দ বেছে নিন।
accounts-password-wrong = এটি আপনার বর্তমান পাসওয়ার্ড নয়।
accounts-join-button = আমার অ্যাকাউন্ট তৈরি করুন
accounts-join-done = আপনার অ্যাকাউন্ট প্রস্তুত। এখন প্রবেশ করতে পারেন।

## First run
accounts-set-up-title = প্রস্তুতি
accounts-set-up-intro = এই সার্ভার নতুন। তিন ধাপে আপনি সংস্থার নাম দেবেন ও প্রথম অ্যাকাউন্ট তৈরি করবেন, যা অন্যদের আমন্ত্রণ জানাতে পারবে।
accounts-set-up-step-organisation = সংস্থা
accounts-set-up-step-place = স্থান ও দল
accounts-set-up-step-account = প্রথম অ্যাকাউন্ট
accounts-set-up-key = প্রস্তুতির কোড
accounts-set-up-key-hint = যেখানে প্রোগ্রামটি চালু হয়েছে সেখানে এটি দেখানো হয়েছে।
accounts-set-up-key-wrong = এটি প্রস্তুতির কোড নয়। প্রোগ্রামের দেখানো শেষ লাইনগুলো দেখুন।
accounts-set-up-done = এই সার্ভার আগেই প্রস্তুত। প্রবেশ করুন।
accounts-set-up-finished = সংস্থা প্রস্তুত
accounts-set-up-next = তৈরি করা অ্যাকাউন্ট দিয়ে প্রবেশ করুন, তারপর অন্যদের আমন্ত্রণ জানান।
accounts-continue = এগিয়ে যান
accounts-back = ফিরে যান

## Organisation, sites, teams
accounts-organisation-title = সংস্থা
accounts-organisation-name = সংস্থার নাম
accounts-organisation-kind = সংস্থার ধরন
accounts-country = দেশ
accounts-language = ভাষা
accounts-language-hint = নতুন অ্যাকাউন্ট এই ভাষায় শুরু হয়। প্রত্যেকে নিজের ভাষা বেছে নিতে পারেন।
accounts-save = সংরক্ষণ করুন
accounts-choose = তালিকা থেকে একটি বেছে নিন।
accounts-name-missing = একটি নাম লিখুন।
accounts-name-long = সর্বোচ্চ { $most }টি অক্ষর লিখুন।
accounts-sites = কর্মস্থল
accounts-sites-none = এখনও কোনো কর্মস্থল নেই
accounts-site = কর্মস্থলের নাম
accounts-site-add = কর্মস্থল যোগ করুন
accounts-teams = দল
accounts-teams-none = এখনও কোনো দল নেই
accounts-team = দলের নাম
accounts-team-add = দল যোগ করুন
accounts-team-site = দলের কর্মস্থল
accounts-rename = নাম বদলান

## Users
accounts-users-title = ব্যবহারকারী
accounts-users-invite = ব্যবহারকারীকে আমন্ত্রণ জানান
accounts-user = ব্যবহারকারী
accounts-display = সহকর্মীদের দেখানো নাম
accounts-display-hint = ডাকনাম বা কাজের নামই যথেষ্ট।
accounts-roles = ভূমিকা
accounts-roles-missing = অন্তত একটি ভূমিকা বেছে নিন।
accounts-role-case-worker = কেস কর্মী
accounts-role-case-worker-help = মানুষের সঙ্গে কাজ করেন: নিজের ও নিজের দলের কেস।
accounts-role-supervisor = সুপারভাইজার
accounts-role-supervisor-help = দলের দায়িত্বে: তাদের কেস দেখেন, ভাগ করে দেন, কারও তথ্য মুছে ফেলতে পারেন।
accounts-role-data-steward = তথ্য তত্ত্বাবধায়ক
accounts-role-data-steward-help = তথ্য আমদানি করেন ও মান যাচাই করেন; নাম দেখেন না।
accounts-role-release-approver = প্রকাশনা অনুমোদনকারী
accounts-role-release-approver-help = দ্বিতীয় ব্যক্তি, যিনি ঠিক করেন একটি প্রকাশনা বের হতে পারবে কি না।
accounts-role-auditor = নিরীক্ষক
accounts-role-auditor-help = তথ্যের সুরক্ষায় নজর রাখেন: কে কী করেছেন পড়েন, জরুরি অবস্থায় খোলার পর্যালোচনা করেন; কেসের বিষয়বস্তু দেখেন না।
accounts-role-user-administrator = ব্যবহারকারী প্রশাসক
accounts-role-user-administrator-help = ব্যবহারকারীদের আমন্ত্রণ জানান ও ভূমিকা দেন; কেসের বিষয়বস্তু দেখেন না।
accounts-role-configuration-administrator = সেটিংস প্রশাসক
accounts-role-configuration-administrator-help = সংস্থা, কর্মস্থল ও সেটিংস বদলান; কেসের বিষয়বস্তু দেখেন না।
accounts-state = অবস্থা
accounts-state-active = প্রবেশ করতে পারেন
accounts-state-disabled = বন্ধ
accounts-change = বদলান
accounts-user-title = ব্যবহারকারীর তথ্য বদলান
accounts-user-own = আপনি নিজের ভূমিকা বদলাতে পারেন না। অন্য ব্যবহারকারী প্রশাসককে বলুন।
accounts-user-disable = এই অ্যাকাউন্ট বন্ধ করুন
accounts-user-disable-help = এই অ্যাকাউন্টের সব সেশন সঙ্গে সঙ্গে শেষ হবে। পরে আবার খোলা যাবে।
accounts-user-enable = এই অ্যাকাউন্ট আবার খুলুন
accounts-why = কারণ
accounts-why-hint = এটি সংস্থার কার্যবিবরণীতে লেখা থাকে।
accounts-why-left = সংস্থা ছেড়ে গেছেন
accounts-why-away = কিছুদিনের জন্য অনুপস্থিত
accounts-why-safety = নিরাপত্তার জন্য: অন্য কেউ হয়তো প্রবেশ করতে পারছেন
accounts-why-mistake = এটি ভুল ছিল
accounts-why-back = কাজে ফিরেছেন
accounts-why-settled = উদ্বেগের বিষয়টি মিটে গেছে
accounts-last-administrator = ইনিই শেষ ব্যবহারকারী প্রশাসক। আগে অন্য কাউকে এই ভূমিকা দিন।
accounts-invitations = খোলা আমন্ত্রণ
accounts-invitations-none = কোনো খোলা আমন্ত্রণ নেই
accounts-invitation-expires = যে তারিখ পর্যন্ত বৈধ
accounts-invitation-withdraw = প্রত্যাহার করুন
accounts-invited-title = আমন্ত্রণ প্রস্তুত
accounts-invited-code = এই কোডটি { $name }-কে মুখে বা কাগজে দিন। এটি একবারই দেখানো হয় এবং সাত দিন বৈধ।
accounts-invited-how = কোড নিয়ে তিনি প্রবেশ পাতায় গিয়ে “{ $link }” বেছে নেবেন।

## One's own account
accounts-own-title = আপনার অ্যাকাউন্ট
accounts-own-password = পাসওয়ার্ড বদলান
accounts-password-current = বর্তমান পাসওয়ার্ড
accounts-password-change = পাসওয়ার্ড বদলান
accounts-password-changed = আপনার পাসওয়ার্ড বদলেছে। আপনার অন্য সব সেশন শেষ হয়েছে।
accounts-own-devices = আপনার যন্ত্র
accounts-own-devices-help = যেসব জায়গা থেকে আপনি প্রবেশ করেছেন। কোনোটি না চিনলে সরিয়ে দিন ও পাসওয়ার্ড বদলান।
accounts-device = যন্ত্র
accounts-device-this = এই যন্ত্র
accounts-device-first = প্রথম প্রবেশ
accounts-device-last = শেষ প্রবেশ
accounts-device-forget = সরান
accounts-device-unknown = অচেনা যন্ত্র
accounts-own-sessions = চলমান সেশন
accounts-session-since = শুরু
accounts-session-seen = শেষ ব্যবহার
accounts-session-end = শেষ করুন
accounts-session-this = এই সেশন
accounts-sessions-end-others = অন্য সব সেশন শেষ করুন
accounts-sessions-ended = { $count ->
    [one] { $count }টি সেশন শেষ হয়েছে।
   *[other] { $count }টি সেশন শেষ হয়েছে।
}

## The audit
accounts-audit-title = কার্যবিবরণী
accounts-audit-intro = আপনার সংস্থায় কে কী করেছেন, নতুনগুলো আগে। সময় UTC অনুযায়ী। এই পাতা খোলাও লিখে রাখা হয়।
accounts-audit-none = এই ছাঁকনিতে কোনো লেখা মেলেনি।
accounts-audit-newest = নতুনগুলোতে ফিরুন
accounts-audit-when = কখন
accounts-audit-who = কে
accounts-audit-what = কী
accounts-audit-about = কী বিষয়ে
accounts-audit-basis = যে অধিকারে
accounts-audit-basis-role = { $role } ({ $scope })
accounts-audit-reason = কারণ জানানো হয়েছে
accounts-audit-operator = সার্ভারের পরিচালক
accounts-audit-program = প্রোগ্রাম
accounts-audit-from = শুরুর তারিখ
accounts-audit-until = শেষ তারিখ (সহ)
accounts-audit-date-wrong = এটি কোনো তারিখ নয়। বছর, বা বছর ও মাস, বা তিনটিই লিখুন।
accounts-audit-verify = কার্যবিবরণী যাচাই করুন
accounts-audit-verify-help = প্রতিটি লেখায় তার আগের লেখার সিল থাকে। যাচাই এই সার্ভারের সব সিল আবার হিসাব করে এবং প্রথম যেগুলো মেলে না তা জানায়। অন্য সংস্থার কিছু দেখানো হয় না।
accounts-audit-sound = কার্যবিবরণী অক্ষত
accounts-audit-broken = কার্যবিবরণী অক্ষত নয়
accounts-audit-rows = { $rows ->
    [one] এই সার্ভারের { $rows }টি লেখা যাচাই করা হয়েছে।
   *[other] এই সার্ভারের { $rows }টি লেখা যাচাই করা হয়েছে।
}
accounts-audit-bad = ধারা { $lane }, লেখা { $row }: { $fault }
accounts-audit-bad-first = প্রতি ধারায় কেবল প্রথম যে লেখা মেলে না সেটি জানানো হয়। তার পরেরগুলো বিচার করা যায় না।
accounts-audit-bad-do = কিছু বদলাবেন না। যিনি সার্ভার চালান তাঁকে এখনই জানান: তিনি ডেটাবেসের হুবহু একটি প্রতিলিপি রাখবেন এবং কে এতে লিখতে পারত তা বের করবেন।
accounts-fault-edited = লেখার পরে এটি সম্পাদনা করা হয়েছে।
accounts-fault-swapped = এটি অন্য একটি লেখার সঙ্গে অদলবদল করা হয়েছে।
accounts-fault-inserted = এটি বাইরে থেকে ঢোকানো হয়েছে।
accounts-fault-changed = লেখার পরে এটি বা এর আগের লেখাটি বদলানো হয়েছে।
accounts-fault-missing = এটি নেই।
accounts-fault-cut-off = এটি এবং এর পরের সব নেই।
accounts-fault-beyond-head = এটি বাইরে থেকে যোগ করা হয়েছে, অথবা শেষ লেখার চিহ্ন বদলানো হয়েছে।
accounts-fault-head-changed = শেষ লেখার চিহ্ন এর সঙ্গে মেলে না।
accounts-fault-head-missing = শেষ লেখার চিহ্ন নেই।
accounts-fault-rewritten = অন্যত্র রাখা লেখার সঙ্গে এটি এক নয়।
accounts-fault-other = এটি মেলে না।

## On what ground
accounts-basis-none = অনুমতি ছিল না
accounts-basis-list = যেসব নথি তাঁর জন্য খোলা
accounts-basis-operator = পরিচালকের কমান্ড লাইন
accounts-basis-password = সঠিক পাসওয়ার্ড
accounts-basis-session = নিজের সেশন
accounts-basis-invitation = আমন্ত্রণ কোড
accounts-basis-first-run = সার্ভারের প্রস্তুতি
accounts-scope-own = নিজের
accounts-scope-teams = নিজের দল
accounts-scope-caseload = নিজের কেস ও দল
accounts-scope-organisation = পুরো সংস্থা
accounts-scope-authored = নিজের তৈরি
accounts-scope-not-authored = অন্যের তৈরি
accounts-scope-not-own = অন্য ব্যবহারকারী
accounts-scope-demo = ডেমো

## Kinds of things
accounts-kind-person = ব্যক্তি
accounts-kind-case = কেস
accounts-kind-batch = আমদানি
accounts-kind-data-set = ডেটাসেট
accounts-kind-release = প্রকাশনা
accounts-kind-audit = কার্যবিবরণী
accounts-kind-job = কাজ
accounts-kind-organisation = সংস্থা
accounts-kind-site = কর্মস্থল
accounts-kind-team = দল
accounts-kind-user = ব্যবহারকারী
accounts-kind-account = অ্যাকাউন্ট
accounts-kind-invitation = আমন্ত্রণ
accounts-kind-setting = সেটিংস
accounts-kind-program = প্রোগ্রাম

## What was done
accounts-act-person-register = একজন ব্যক্তিকে নিবন্ধন করেছেন
accounts-act-person-match = কোনো ব্যক্তি আগে থেকে চেনা কি না জিজ্ঞাসা করেছেন
accounts-act-person-search = ব্যক্তি খুঁজেছেন
accounts-act-person-view = একজন ব্যক্তির পাতা খুলেছেন
accounts-act-person-reveal = একজন ব্যক্তির পরিচয় দেখেছেন
accounts-act-person-edit = একজন ব্যক্তির পরিচয় বদলেছেন
accounts-act-person-history = একজন ব্যক্তির তথ্যে কী বদলেছে পড়েছেন
accounts-act-person-seen = কে একজন ব্যক্তির তথ্য দেখেছেন পড়েছেন
accounts-act-person-statement = একজন ব্যক্তিকে কে দেখেছেন তা ছাপিয়েছেন
accounts-act-person-export = একজন ব্যক্তিকে তাঁর তথ্যের অনুলিপি দিয়েছেন
accounts-act-person-erase = একজন ব্যক্তির তথ্য মুছেছেন
accounts-act-case-open = নতুন কেস খুলেছেন
accounts-act-case-list = কেসের তালিকা দেখেছেন
accounts-act-case-view = একটি কেস পড়েছেন
accounts-act-case-reveal = একটি কেসের সুরক্ষিত উত্তর দেখেছেন
accounts-act-case-edit = একটি কেস বদলেছেন
accounts-act-case-close = একটি কেস বন্ধ করেছেন
accounts-act-case-reopen = বন্ধ কেস আবার খুলেছেন
accounts-act-case-assign = একটি কেস কর্মী বা দলকে দিয়েছেন
accounts-act-case-history = একটি কেসে কী বদলেছে পড়েছেন
accounts-act-note-add = কেসে টীকা যোগ করেছেন
accounts-act-stub-view = মুছে ফেলা নথির যা আছে দেখেছেন
accounts-act-import-cases = কেস আমদানি করেছেন
accounts-act-import-cases-undo = কেস আমদানি ফিরিয়ে নিয়েছেন
accounts-act-import-evidence = প্রাপ্ত ডেটাসেট আমদানি করেছেন
accounts-act-import-evidence-undo = প্রাপ্ত ডেটাসেটের আমদানি ফিরিয়ে নিয়েছেন
accounts-act-import-list = আমদানির তালিকা দেখেছেন
accounts-act-import-report = একটি আমদানির প্রতিবেদন পড়েছেন
accounts-act-evidence-view = প্রাপ্ত নথি পড়েছেন
accounts-act-quality-view = তথ্যের মান দেখেছেন
accounts-act-release-propose = একটি প্রকাশনার প্রস্তাব দিয়েছেন
accounts-act-release-view = একটি প্রকাশনা দেখেছেন
accounts-act-release-approve = একটি প্রকাশনা নিয়ে সিদ্ধান্ত নিয়েছেন
accounts-act-audit-read = কার্যবিবরণী পড়েছেন
accounts-act-audit-verify = কার্যবিবরণী যাচাই করেছেন
accounts-act-jobs-view = কাজের তালিকা দেখেছেন
accounts-act-organisation-manage = সংস্থা বদলেছেন
accounts-act-organisation-change = সংস্থার বিবরণ বদলেছেন
accounts-act-organisation-make = সংস্থা তৈরি করেছেন
accounts-act-site-manage = কর্মস্থল বদলেছেন
accounts-act-site-add = কর্মস্থল যোগ করেছেন
accounts-act-site-rename = কর্মস্থলের নাম বদলেছেন
accounts-act-team-manage = দল বদলেছেন
accounts-act-team-add = দল যোগ করেছেন
accounts-act-team-rename = দলের নাম বদলেছেন
accounts-act-user-list = ব্যবহারকারীর তালিকা দেখেছেন
accounts-act-user-invite = ব্যবহারকারীকে আমন্ত্রণ জানিয়েছেন
accounts-act-user-roles = ব্যবহারকারীর ভূমিকা বা দল বদলেছেন
accounts-act-user-disable = একটি অ্যাকাউন্ট বন্ধ করেছেন
accounts-act-user-enable = একটি অ্যাকাউন্ট আবার খুলেছেন
accounts-act-account-make = একটি অ্যাকাউন্ট তৈরি করেছেন
accounts-act-ages-renew = বয়সের ভাগগুলো হালনাগাদ হয়েছে
accounts-act-data-set-describe = একটি ডেটাসেটের বিবরণ দিয়েছেন
accounts-act-import-upload = একটি ফাইল আপলোড করেছেন
accounts-act-import-remap = আমদানির মিলকরণ বদলেছেন
accounts-act-import-start = আমদানির লোড শুরু করেছেন
accounts-act-import-stop = একটি আমদানি থামিয়েছেন
accounts-act-import-discard = একটি আমদানি বাতিল করেছেন
accounts-act-import-undo = একটি আমদানি ফিরিয়ে নিয়েছেন
accounts-act-import-load = একটি আমদানি লোড করেছেন
accounts-act-import-report-read = একটি আমদানির প্রতিবেদন পড়েছেন
accounts-act-import-rejects-read = আমদানির বাতিল সারিগুলো পড়েছেন
accounts-act-release-return = একটি প্রকাশনা ফেরত পাঠিয়েছেন
accounts-act-invitation-accept = আমন্ত্রণ গ্রহণ করেছেন
accounts-act-invitation-withdraw = আমন্ত্রণ প্রত্যাহার করেছেন
accounts-act-own-account = নিজের অ্যাকাউন্ট বদলেছেন
accounts-act-sign-in = প্রবেশ করেছেন
accounts-act-sign-in-refused = প্রবেশের চেষ্টা সফল হয়নি
accounts-act-session-end = নিজের একটি সেশন শেষ করেছেন
accounts-act-session-end-others = নিজের অন্য সব সেশন শেষ করেছেন
accounts-act-session-prove = আবার নিজের পরিচয় দেখিয়েছেন
accounts-act-device-forget = নিজের একটি যন্ত্র সরিয়েছেন
accounts-act-password-change = নিজের পাসওয়ার্ড বদলেছেন
accounts-act-person-erase-again = ব্যাকআপ ফিরিয়ে আনার পরে আবার মুছে ফেলা হয়েছে
accounts-act-set-up = সার্ভার প্রস্তুত করেছেন
accounts-act-configuration-view = সেটিংস দেখেছেন
accounts-act-configuration-change = সেটিংস বদলেছেন
accounts-act-gallery-view = পাতার উপাদান দেখেছেন

## Jobs
accounts-jobs-title = কাজ
accounts-jobs-intro = আপনার সংস্থার জন্য প্রোগ্রাম আড়ালে যে কাজ করে, নতুনগুলো আগে। যা হয় না তা নিজে থেকেই আবার চেষ্টা করা হয়।
accounts-jobs-none = এখনও কোনো কাজ নেই
accounts-jobs-none-text = আমদানি ও প্রকাশনা চলার সময় এবং শেষ হওয়ার পরে এখানে দেখা যায়।
accounts-jobs-what = কী
accounts-jobs-state = অবস্থা
accounts-jobs-attempts = চেষ্টা
accounts-jobs-attempts-of = { $most }টির মধ্যে { $n }
accounts-jobs-asked = চাওয়া হয়েছে
accounts-jobs-next = পরের চেষ্টা
accounts-jobs-ended = শেষ:
accounts-jobs-progress = অগ্রগতি
accounts-jobs-queued = অপেক্ষায়
accounts-jobs-running = চলছে
accounts-jobs-stopping = থামছে
accounts-jobs-failed = আবার চেষ্টা হবে
accounts-jobs-done = শেষ হয়েছে
accounts-jobs-given-up = হয়নি
accounts-jobs-cancelled = থামানো হয়েছে
accounts-job-import-check = আমদানির আগে ফাইল যাচাই
accounts-job-import-load = ফাইল আনা
accounts-job-import-undo = আমদানি ফিরিয়ে নেওয়া
accounts-job-release-make = প্রকাশনা তৈরি

## Notices
accounts-notices-title = বিজ্ঞপ্তি
accounts-notices-none = আপনার দেখার মতো কিছু নেই।
accounts-notice-seen = আমি এটি দেখেছি
accounts-notice-open = আরও পড়ুন
accounts-notice-new-device = নতুন যন্ত্র থেকে প্রবেশ
accounts-notice-new-device-text = আগে ব্যবহৃত হয়নি এমন একটি যন্ত্র থেকে কেউ আপনার অ্যাকাউন্টে প্রবেশ করেছেন। সেটি আপনি হলে কিছু করতে হবে না।
accounts-notice-me = আমিই ছিলাম
accounts-notice-not-me = আমি ছিলাম না
accounts-notice-emergency-opened = জরুরি অবস্থায় একটি কেস খোলা হয়েছে
accounts-notice-emergency-opened-text = কেসের দলের বাইরের কেউ জরুরি কারণ লিখে এটি খুলেছেন। প্রতিটি দেখা লিখে রাখা হয়। ৭২ ঘণ্টার মধ্যে এটি পর্যালোচনা করতে হবে।
accounts-notice-emergency-reviewed = একটি জরুরি খোলা পর্যালোচনা করা হয়েছে
accounts-notice-emergency-reviewed-text = আপনি কেন জরুরি অবস্থায় একটি কেস খুলেছিলেন, কেউ তা দেখে ফলাফল লিখে রেখেছেন।
accounts-notice-cases-left = এক সহকর্মীর অ্যাকাউন্ট বন্ধ হয়েছে, কেস অপেক্ষায় আছে
accounts-notice-cases-left-text = আপনার দলের একজনের অ্যাকাউন্ট সঙ্গে সঙ্গে বন্ধ করা হয়েছে। তাঁর খোলা কেসগুলো এখনও তাঁর নামে আছে: অন্য কাউকে দিন।
accounts-not-me-title = যন্ত্রটি সরানো হয়েছে
accounts-not-me-done = যন্ত্রটি সরানো হয়েছে এবং আপনার অন্য সব সেশন শেষ হয়েছে।
accounts-not-me-next = কেউ আপনার পাসওয়ার্ড জানেন। এখনই বদলান এবং আপনার ব্যবহারকারী প্রশাসককে জানান।
accounts-act-notice-seen = একটি বিজ্ঞপ্তি পড়েছেন
accounts-act-device-not-mine = জানিয়েছেন যে একটি প্রবেশ তাঁর ছিল না

## Roles and what each reaches today
accounts-role-hotline-operator = হটলাইন কর্মী
accounts-role-hotline-operator-help = ফোন ধরেন: মানুষকে নিবন্ধন করেন, আর নিজের কেসে কাজ করেন যতক্ষণ না তা অন্যকে দেওয়া বা বন্ধ করা হয়।
accounts-role-counsellor = কাউন্সেলর
accounts-role-counsellor-help = পরামর্শ দেন: নিজের ও নিজের দলের খোলা কেস পড়েন ও নোট যোগ করেন; সবচেয়ে সুরক্ষিত তথ্য দেখেন না।
accounts-role-lawyer = আইনজীবী
accounts-role-lawyer-help = আইনি সহায়তা দেন: নিজের ও নিজের দলের খোলা কেস পড়েন, সুরক্ষিত উত্তরসহ, এবং নোট যোগ করেন।
accounts-role-health-worker = স্বাস্থ্যকর্মী
accounts-role-health-worker-help = স্বাস্থ্যসেবা দেন: নিজের ও নিজের দলের খোলা কেস পড়েন ও নোট যোগ করেন; সবচেয়ে সুরক্ষিত তথ্য দেখেন না।
accounts-role-shelter-manager = আশ্রয়কেন্দ্রের ব্যবস্থাপক
accounts-role-shelter-manager-help = একটি আশ্রয়কেন্দ্র চালান। বাসিন্দাদের নথি এখনো নেই: আপাতত তাঁকে দেওয়া খোলা কেস পড়েন ও নোট যোগ করেন।
accounts-role-referral-focal-point = রেফারেল সমন্বয়কারী
accounts-role-referral-focal-point-help = অংশীদারদের সঙ্গে যোগাযোগ রাখেন। এখানে রেফারেল এখনো নেই: আপাতত নিজের ও নিজের দলের খোলা কেস পড়েন ও নোট যোগ করেন।
accounts-role-external-provider = বাইরের সেবাদাতা
accounts-role-external-provider-help = অংশীদারের হয়ে কাজ করেন। এখানে রেফারেল এখনো নেই: আপাতত নিজের অ্যাকাউন্ট ছাড়া কিছু দেখেন না।
accounts-role-monitoring-viewer = ফলাফল দর্শক
accounts-role-monitoring-viewer-help = ফলাফল পড়েন: যেসব প্রকাশনার সিদ্ধান্ত হয়ে গেছে, তাতে শুধু সংখ্যা থাকে, মানুষ নয়। সূচক এখনো নেই।

## New kinds, scopes and acts
accounts-scope-teams-not-authored = নিজের দল, অন্যের তৈরি
accounts-scope-emergency = জরুরি অবস্থায় খোলা
accounts-kind-emergency = জরুরি অবস্থায় খোলা
accounts-act-case-hand-over = একজন সহকর্মীর কেস অন্যকে দিয়েছেন
accounts-act-emergency-open = জরুরি অবস্থায় একটি কেস খুলেছেন
accounts-act-emergency-view = জরুরি অবস্থায় খোলা সম্পর্কে পড়েছেন
accounts-act-emergency-review = জরুরি অবস্থায় খোলার পর্যালোচনা করেছেন
accounts-act-access-review = কার প্রবেশাধিকার আছে তা পর্যালোচনা করেছেন
accounts-act-access-confirm = একজন ব্যবহারকারীর প্রবেশাধিকার নিশ্চিত করেছেন
accounts-act-looks-review = অস্বাভাবিক সংখ্যক দেখা খতিয়ে দেখেছেন
## Data protection
accounts-kind-breach = তথ্য-সংক্রান্ত ঘটনা
accounts-act-breach-report = একটি তথ্য-সংক্রান্ত ঘটনা জানিয়েছেন
accounts-act-breach-view = একটি তথ্য-সংক্রান্ত ঘটনা পড়েছেন
accounts-act-breach-add = একটি তথ্য-সংক্রান্ত ঘটনায় যোগ করেছেন
accounts-act-breach-handle = একটি তথ্য-সংক্রান্ত ঘটনা নিয়ে কাজ করেছেন
accounts-act-breach-reopen = বন্ধ তথ্য-সংক্রান্ত ঘটনা আবার খুলেছেন
accounts-act-breach-register = তথ্য-সংক্রান্ত ঘটনার নিবন্ধন বইয়ের কপি নিয়েছেন
accounts-notice-breach-reported = একটি তথ্য-সংক্রান্ত ঘটনা জানানো হয়েছে
accounts-notice-breach-reported-text = একজন সহকর্মী জানিয়েছেন যে তথ্য হারিয়েছে বা কেউ দেখেছে। কতটা খারাপ মূল্যায়ন করুন এবং কাকে জানানো হবে ঠিক করুন: লক্ষ্য করার সময় থেকে ৭২ ঘণ্টা গোনা হয়।
accounts-notice-breach-due = একটি তথ্য-সংক্রান্ত ঘটনার ৭২ ঘণ্টা শেষ হচ্ছে বা শেষ হয়েছে
accounts-notice-breach-due-text = কর্তৃপক্ষকে জানানো হবে কি না এখনও ঠিক বা করা হয়নি। আজই দেখুন।
## Tokens of the API

accounts-tokens-title = প্রোগ্রামের প্রবেশাধিকার
accounts-tokens-help = টোকেন দিয়ে অন্য একটি প্রোগ্রাম আপনার নামে কাজ করতে পারে, যেমন মাঠ থেকে ফর্ম পাঠানো।
accounts-tokens-yours = আপনার টোকেন
accounts-tokens-intro = টোকেন দিয়ে অন্য একটি প্রোগ্রাম আপনার নামে কাজ করতে পারে। এটি কখনও আপনার চেয়ে বেশি পারে না, আর কতটা কম পারবে তা আপনি ঠিক করেন। এটি দিয়ে করা সব কিছু কার্যবিবরণীতে আপনার নামে থাকে। আপনার ভূমিকা বা পাসওয়ার্ড বদলালে এটি শেষ হয়।
accounts-tokens-all-intro = সংস্থার ব্যবহারকারীরা অন্য প্রোগ্রামের জন্য যে টোকেন বানিয়েছেন। প্রতিটি তার মালিকের নামে কাজ করে এবং তাঁর চেয়ে বেশি পারে না।
accounts-tokens-none = কোনো টোকেন নেই।
accounts-tokens-many = যত টোকেন রাখা যায়, আপনার তত আছে। আগে দরকার নেই এমন একটি শেষ করুন।
accounts-token-make = টোকেন বানান
accounts-token-nothing = কোনো প্রোগ্রাম আপনার হয়ে করতে পারে এমন কিছু আপনার ভূমিকায় নেই।
accounts-token-label = কোন প্রোগ্রামের জন্য
accounts-token-label-hint = পরে যেন চিনতে পারেন। যাঁদের সহায়তা করেন তাঁদের নাম নয়।
accounts-token-scopes = এটি কী করতে পারে
accounts-token-scopes-hint = প্রোগ্রামের যতটুকু দরকার ততটুকু। পরে আরেকটি বানাতে পারবেন।
accounts-token-scopes-choose = আপনার ভূমিকায় আছে এমন অন্তত একটি বেছে নিন।
accounts-token-short = আপনার বাছাইয়ে এমন কিছু আছে যার জন্য আপনাকে পরিচয় দেখাতে হতো। এমন টোকেন সর্বোচ্চ এক দিন চলে।
accounts-token-short-hint = সর্বোচ্চ এক দিনের জন্য
accounts-token-for = কত দিন চলবে
accounts-token-days =
    { $days ->
        [one] { $days } দিন
       *[other] { $days } দিন
    }
accounts-token-networks = কোথা থেকে (ঐচ্ছিক)
accounts-token-networks-hint = প্রোগ্রামের ঠিকানা, যেমন 192.0.2.10 বা 10.1.0.0/16, প্রতি লাইনে একটি। খালি: যেকোনো জায়গা থেকে।
accounts-token-networks-form = 192.0.2.10-এর মতো ঠিকানা বা 10.1.0.0/16-এর মতো ব্লক লিখুন, সর্বোচ্চ দশটি।
accounts-token-used = শেষ ব্যবহার
accounts-token-unused = এখনও নয়
accounts-token-until = যত দিন চলবে
accounts-token-end = শেষ করুন
accounts-token-works = চালু
accounts-token-expired = মেয়াদ শেষ
accounts-token-ended = শেষ করা হয়েছে
accounts-token-overtaken = শেষ, কারণ অ্যাকাউন্ট বদলেছে
accounts-token-made = টোকেন বানানো হয়েছে
accounts-token-once = এটি এখনই দেখানো হচ্ছে, আর কখনও নয়।
accounts-token-keep = এমন জায়গায় রাখুন যেখানে শুধু প্রোগ্রামটি পড়তে পারে। এটি যার কাছে থাকবে সে আপনার অনুমতি দেওয়া কাজ করতে পারবে। ভুল হাতে পড়লে এখানে শেষ করুন।
accounts-act-token-make = একটি প্রোগ্রামের জন্য টোকেন বানিয়েছেন
accounts-act-token-first-use = প্রথমবার একটি টোকেন ব্যবহার করেছেন
accounts-act-token-list = সবার টোকেন দেখেছেন
accounts-act-token-end = একটি টোকেন শেষ করেছেন
accounts-act-organisation-view = সংস্থার তথ্য দেখেছেন
accounts-kind-token = টোকেন
accounts-basis-token = চালু একটি টোকেন

## What one may do
accounts-do-person-register = ব্যক্তি নিবন্ধন করা
accounts-do-person-match = কোনো ব্যক্তি আগে থেকে পরিচিত কি না জানতে চাওয়া
accounts-do-person-search = ব্যক্তি খোঁজা
accounts-do-person-view = ব্যক্তির পাতা খোলা
accounts-do-person-reveal = কারণ দেখিয়ে ব্যক্তির পরিচয় দেখা
accounts-do-person-edit = ব্যক্তির পরিচয় বদলানো
accounts-do-person-history = ব্যক্তির কী বদলানো হয়েছে তা পড়া
accounts-do-person-seen = ব্যক্তিকে কে দেখেছেন তা পড়া
accounts-do-person-statement = কে দেখেছেন তা ব্যক্তির জন্য ছাপা
accounts-do-person-export = ব্যক্তিকে তাঁর তথ্যের অনুলিপি দেওয়া
accounts-do-person-erase = ব্যক্তির তথ্য মুছে ফেলা
accounts-do-case-open = নতুন কেস খোলা
accounts-do-case-list = কেসের তালিকা দেখা
accounts-do-case-view = কেস পড়া
accounts-do-case-reveal = কারণ দেখিয়ে কেসের সুরক্ষিত উত্তর দেখা
accounts-do-case-edit = কেস বদলানো
accounts-do-case-close = কেস বন্ধ করা
accounts-do-case-reopen = বন্ধ কেস আবার খোলা
accounts-do-case-assign = কেস কর্মী বা দলকে দেওয়া
accounts-do-case-history = কেসে কী বদলানো হয়েছে তা পড়া
accounts-do-note-add = কেসে নোট যোগ করা
accounts-do-stub-view = মুছে ফেলা নথির যা আছে দেখা
accounts-do-case-hand-over = সহকর্মীর কেস অন্যকে দেওয়া
accounts-do-emergency-open = জরুরি অবস্থায় কেস খোলা
accounts-do-emergency-view = জরুরি অবস্থায় খোলা সম্পর্কে পড়া
accounts-do-emergency-review = জরুরি অবস্থায় খোলার পর্যালোচনা করা
accounts-do-import-cases = কেস আমদানি করা
accounts-do-import-cases-undo = কেস আমদানি ফিরিয়ে নেওয়া
accounts-do-import-evidence = প্রদত্ত তথ্যসেট আমদানি করা
accounts-do-import-evidence-undo = প্রদত্ত তথ্যসেটের আমদানি ফিরিয়ে নেওয়া
accounts-do-import-list = আমদানির তালিকা দেখা
accounts-do-import-report = আমদানির প্রতিবেদন পড়া
accounts-do-evidence-view = প্রদত্ত নথি পড়া
accounts-do-quality-view = তথ্যের মান দেখা
accounts-do-release-propose = প্রকাশনার প্রস্তাব করা
accounts-do-release-view = প্রকাশনা দেখা
accounts-do-release-approve = প্রকাশনার সিদ্ধান্ত নেওয়া
accounts-do-audit-read = জার্নাল পড়া
accounts-do-audit-verify = জার্নাল যাচাই করা
accounts-do-jobs-view = কাজের তালিকা দেখা
accounts-do-organisation-manage = সংস্থার তথ্য বদলানো
accounts-do-site-manage = কর্মস্থল বদলানো
accounts-do-team-manage = দল বদলানো
accounts-do-user-list = ব্যবহারকারীর তালিকা দেখা
accounts-do-user-invite = ব্যবহারকারীকে আমন্ত্রণ জানানো
accounts-do-user-roles = ব্যবহারকারীর ভূমিকা বা দল বদলানো
accounts-do-user-disable = অ্যাকাউন্ট বন্ধ করা
accounts-do-user-enable = অ্যাকাউন্ট আবার খোলা
accounts-do-access-review = কার প্রবেশাধিকার আছে পর্যালোচনা করা
accounts-do-access-confirm = ব্যবহারকারীর প্রবেশাধিকার নিশ্চিত করা
accounts-do-looks-review = অস্বাভাবিক সংখ্যক দেখা খতিয়ে দেখা
accounts-do-own-account = নিজের অ্যাকাউন্ট ব্যবহার করা
accounts-do-configuration-view = সেটিংস দেখা
accounts-do-configuration-change = সেটিংস বদলানো
accounts-do-gallery-view = পাতার অংশ দেখা

## Rights in words
accounts-rights-title = আপনি কী করতে পারেন
accounts-rights-none = আপনার এখনো কোনো ভূমিকা নেই, তাই সাইন আউট ছাড়া কিছু করতে পারবেন না। ব্যবহারকারী প্রশাসক আপনাকে একটি দিতে পারেন।
accounts-rights-teams-none = আপনি কোনো দলে নেই।
accounts-rights-what = কী
accounts-rights-where = কোন নথিতে
accounts-rights-as = কোন ভূমিকায়
accounts-rights-open = খোলা থাকা পর্যন্ত
accounts-rights-closed = বন্ধ হওয়ার পর
accounts-rights-erased = মুছে ফেলার পর
accounts-rights-all-roles = প্রতিটি ভূমিকা কী করতে পারে
accounts-rights-list = সবকিছু বিস্তারিত
accounts-rights-why = আমি কেন পারি না?
accounts-rights-why-text = কে কী করতে পারেন ও কাকে জিজ্ঞাসা করতে হবে, এই পাতা তা বুঝিয়ে বলে। এটি শুধু আপনার ভূমিকা ও দল জানে। কোনো নথি দেখে না, তাই কোনো নথি আছে কি না সে বিষয়ে কিছু বলে না।
accounts-rights-about = আপনি যা করতে চেয়েছিলেন
accounts-rights-yours = এর মধ্যে আপনি যা পারেন
accounts-rights-yours-none = আপনার কোনো ভূমিকায় এটি নেই।
accounts-rights-yours-also = এর বাইরে যা আছে, তা এমন দেখায় যেন পাতাটি নেই।
accounts-rights-who = কে এটি করতে পারেন
accounts-rights-ask = কাকে জিজ্ঞাসা করবেন
accounts-rights-ask-role = অন্য ভূমিকার জন্য: ব্যবহারকারী প্রশাসক।
accounts-rights-ask-team = অন্য দলের কেসের জন্য: সেই দলের সুপারভাইজার, যিনি তা আপনাকে দিতে পারেন।
accounts-rights-nobody = এই মুহূর্তে এই ভূমিকা কারও নেই।
accounts-rights-emergency = তাঁদের পাওয়ার আগে কারও ক্ষতি হতে পারলে আপনি জরুরি অবস্থায় কেস খুলতে পারেন।

## What one may do: tokens and incidents
accounts-do-token-list = সব ব্যবহারকারীর টোকেন দেখা
accounts-do-token-end = অন্য ব্যবহারকারীর টোকেন শেষ করা
accounts-do-breach-report = তথ্য-সংক্রান্ত ঘটনা জানানো
accounts-do-breach-view = তথ্য-সংক্রান্ত ঘটনার অবস্থা দেখা
accounts-do-breach-add = তথ্য-সংক্রান্ত ঘটনার ইতিহাসে যোগ করা
accounts-do-breach-handle = তথ্য-সংক্রান্ত ঘটনা বিচার করে কাকে জানানো হবে ঠিক করা
accounts-do-breach-reopen = বন্ধ তথ্য-সংক্রান্ত ঘটনা আবার খোলা
accounts-do-breach-register = তথ্য-সংক্রান্ত ঘটনার নিবন্ধন পড়া
## A second way to show who one is
accounts-second-title = আর একটি ধাপ
accounts-second-intro = আপনার পাসওয়ার্ড ঠিক আছে। এখন দ্বিতীয় জিনিসটি দেখান, যা শুধু আপনার কাছে আছে।
accounts-second-code = কোড
accounts-second-code-hint = আপনার অ্যাপে এখন যে ছয়টি অঙ্ক দেখা যাচ্ছে, অথবা আপনার একটি পুনরুদ্ধার কোড।
accounts-second-wrong = এই কোড মেলেনি, অথবা আগে ব্যবহার হয়েছে। পরের কোডের জন্য অপেক্ষা করে আবার চেষ্টা করুন।
accounts-second-late = অনেক সময় লেগেছে, অথবা অনেকগুলো কোড ভুল ছিল। পাসওয়ার্ড দিয়ে আবার শুরু করুন।
accounts-second-again = আবার শুরু করুন
accounts-prove-hint = কোড দেয় এমন অ্যাপ থাকলে তার ছয়টি অঙ্ক দিলেও চলবে।
accounts-factors-title = আপনার দ্বিতীয় ধাপ
accounts-own-factors = দ্বিতীয় ধাপ থাকলে কেউ আপনার পাসওয়ার্ড জানলেও প্রবেশ করতে পারে না।
accounts-own-factors-open = দ্বিতীয় ধাপ ঠিক করুন
accounts-factors-intro = প্রবেশ করার সময় পাসওয়ার্ডের পরে এগুলোর একটি চাওয়া হয়।
accounts-factors-needed = এগিয়ে যেতে একটি দ্বিতীয় ধাপ যোগ করুন
accounts-factors-needed-text = আপনার সংস্থা সবার কাছে দ্বিতীয় ধাপ চায়। এখানে একটি যোগ করুন; তারপর সব আবার খোলা থাকবে।
accounts-factors-soon = দ্বিতীয় ধাপ লাগবে
accounts-factors-soon-text = আপনার সংস্থা সবার কাছে দ্বিতীয় ধাপ চাইবে এই সময় থেকে:
accounts-factors-app = কোড দেয় এমন অ্যাপ যোগ করুন
accounts-factors-app-help = ফোনে বা কম্পিউটারে যেকোনো অথেনটিকেটর অ্যাপ চলবে। এর সংযোগ লাগে না, আর আপনি কোথায় প্রবেশ করেন তা কাউকে জানায় না।
accounts-factors-app-add = অ্যাপ যোগ করুন
accounts-factors-too-many = আপনার দশটি আছে। যেটি আর ব্যবহার করেন না সেটি সরান।
accounts-factor = দ্বিতীয় ধাপ
accounts-factor-app = অ্যাপ
accounts-factor-passkey = পাসকি
accounts-factor-label = আপনি একে কী নামে ডাকেন
accounts-factor-label-hint = যেমন: কাজের ফোন। ফাঁকা রাখতে পারেন।
accounts-factor-added = যোগ হয়েছে
accounts-factor-used = শেষ ব্যবহার
accounts-factor-remove = সরান
accounts-factor-removed = সরানো হয়েছে। আপনার অন্য সব সেশন শেষ হয়েছে।
accounts-factor-is-added = আপনার দ্বিতীয় ধাপ প্রস্তুত
accounts-factor-is-added-text = আপনার অন্য সব সেশন শেষ হয়েছে। এখন থেকে প্রবেশ করার সময় এটি চাওয়া হবে।
accounts-app-title = অ্যাপ ঠিক করুন
accounts-app-step-scan = আপনার অ্যাপ খুলুন, একটি অ্যাকাউন্ট যোগ করুন এবং ক্যামেরা এই ছবির দিকে ধরুন।
accounts-app-picture = আপনার অ্যাপের ক্যামেরার জন্য ছবি
accounts-app-step-type = ক্যামেরা ব্যবহার করতে না পারলে এই চাবিটি অ্যাপে লিখুন:
accounts-app-step-code = অ্যাপে এখন যে ছয়টি অঙ্ক দেখা যাচ্ছে তা লিখুন।
accounts-app-code = অ্যাপের কোড
accounts-app-code-hint = প্রতি ত্রিশ সেকেন্ডে বদলায়।
accounts-app-confirm = শেষ করুন
accounts-recovery = পুনরুদ্ধার কোড
accounts-recovery-title = আপনার পুনরুদ্ধার কোড
accounts-recovery-left = { $count ->
    [one] আপনার { $count }টি পুনরুদ্ধার কোড বাকি আছে।
   *[other] আপনার { $count }টি পুনরুদ্ধার কোড বাকি আছে।
}
accounts-recovery-help = ফোন হারিয়ে গেলে এগুলো দিয়ে প্রবেশ করা যায়। প্রতিটি একবার কাজ করে।
accounts-recovery-renew = নতুন পুনরুদ্ধার কোড তৈরি করুন
accounts-recovery-once = এই কোডগুলো শুধু এখন দেখানো হচ্ছে। পুরোনোগুলো আর কাজ করবে না।
accounts-recovery-keep = এই পাতা ছাপুন বা কোডগুলো লিখে নিন, আর কাগজটি এমন জায়গায় রাখুন যেখানে আর কেউ পাবে না। অ্যাপের কোডের বদলে প্রতিটি কোড একবার কাজ করে।
accounts-recovery-kept = আমি রেখে দিয়েছি
accounts-recovery-needs-factor = আগে একটি অ্যাপ বা পাসকি যোগ করুন। সেটি হারালে পুনরুদ্ধার কোড তার জায়গা নেয়।
accounts-factors-require = সবার জন্য দ্বিতীয় ধাপ
accounts-factors-require-help = এই দিন থেকে যার দ্বিতীয় ধাপ নেই, তাকে প্রবেশের সময় একটি যোগ করতে বলা হবে, তার আগে আর কিছু খোলা যাবে না। তার আগ পর্যন্ত শুধু মনে করিয়ে দেওয়া হবে।
accounts-factors-from = যেদিন থেকে লাগবে
accounts-factors-from-hint = কারও কাছে না চাইলে ফাঁকা রাখুন।
accounts-factors-day = দিন, মাস ও বছর লিখুন, অথবা তিনটিই ফাঁকা রাখুন।
accounts-notice-recovery-used = একটি পুনরুদ্ধার কোড ব্যবহার হয়েছে
accounts-notice-recovery-used-text = কেউ আপনার একটি পুনরুদ্ধার কোড দিয়ে আপনার অ্যাকাউন্টে প্রবেশ করেছে। আপনি না হলে নতুন কোড তৈরি করুন এবং পাসওয়ার্ড বদলান।
accounts-notice-recovery-gone = আপনার শেষ পুনরুদ্ধার কোড ব্যবহার হয়েছে
accounts-notice-recovery-gone-text = নতুন পুনরুদ্ধার কোড তৈরি করে এমন জায়গায় রাখুন যেখানে আর কেউ পাবে না। আপনি না হলে পাসওয়ার্ডও বদলান।
accounts-notice-second-refused = কেউ আপনার পাসওয়ার্ড জানত
accounts-notice-second-refused-text = কেউ আপনার সঠিক পাসওয়ার্ড দিয়ে পরে কয়েকটি ভুল কোড দিয়েছে। সে প্রবেশ করতে পারেনি। আপনি না হলে পাসওয়ার্ড বদলান।
accounts-basis-password-app = সঠিক পাসওয়ার্ড ও অ্যাপের কোড
accounts-basis-password-recovery = সঠিক পাসওয়ার্ড ও পুনরুদ্ধার কোড
accounts-basis-app = অ্যাপের কোড
accounts-act-factor-add = একটি দ্বিতীয় ধাপ যোগ করেছেন
accounts-act-factor-remove = একটি দ্বিতীয় ধাপ সরিয়েছেন
accounts-act-factor-require = কবে থেকে দ্বিতীয় ধাপ লাগবে তা বদলেছেন
accounts-act-recovery-renew = নতুন পুনরুদ্ধার কোড তৈরি করেছেন

## Handing on cases
accounts-leave-title = কেস অন্যকে দেওয়া
accounts-leave-text = এই কেসগুলো এই ব্যক্তির নামে আছে। প্রতিটি দলের জন্য ঠিক করুন কে নেবেন। প্রতিটি বদল লিখে রাখা হয়, আর যিনি কেস পান তাঁকে জানানো হয়।
accounts-leave-none = এই ব্যক্তির নামে কোনো কেস নেই
accounts-leave-team = { $team } দলের কেস কে নেবেন?
accounts-leave-no-team = যেসব কেস কোনো দলের নয়, সেগুলো কে নেবেন?
accounts-leave-counts = খোলা: { $open }। বন্ধ: { $closed }।
accounts-leave-choose = কে নেবেন তা বেছে নিন
accounts-leave-nobody-yet = এখনো কেউ নয়: দলের সুপারভাইজার বণ্টন করবেন
accounts-leave-do = এই কেসগুলো দিয়ে দিন
accounts-leave-done = { $count ->
    [one] { $count }টি কেস দেওয়া হয়েছে
   *[other] { $count }টি কেস দেওয়া হয়েছে
}
accounts-leave-done-text = যাঁরা পেয়েছেন তাঁদের জানানো হয়েছে।
accounts-leave-uploads = { $count ->
    [one] { $count }টি আপলোড লোড করা হয়নি। এটি থাকবে: যাঁরা তথ্য আমদানি করেন তাঁরা বাদ দিতে পারেন।
   *[other] { $count }টি আপলোড লোড করা হয়নি। এগুলো থাকবে: যাঁরা তথ্য আমদানি করেন তাঁরা বাদ দিতে পারেন।
}
accounts-leave-releases = { $count ->
    [one] তাঁর { $count }টি প্রকাশনা সিদ্ধান্তের অপেক্ষায়। এটি থাকবে: অনুমোদনকারী ঠিক করবেন।
   *[other] তাঁর { $count }টি প্রকাশনা সিদ্ধান্তের অপেক্ষায়। এগুলো থাকবে: অনুমোদনকারী ঠিক করবেন।
}
accounts-leave-safety = নিরাপত্তার জন্য অ্যাকাউন্ট সঙ্গে সঙ্গে বন্ধ হয়, কেসগুলো আপাতত থাকে। সুপারভাইজারদের জানানো হয়, আর এরপর আপনি কেসগুলো অন্যকে দিতে পারেন।
accounts-notice-cases-given = আপনাকে বা আপনার দলকে কেস দেওয়া হয়েছে
accounts-notice-cases-given-text = একজন সহকর্মী আর এগুলোতে কাজ করেন না। এগুলো আপনার কেসের তালিকায় আছে।

## Who has access
accounts-review-title = প্রবেশাধিকার পর্যালোচনা
accounts-review-text = যাঁরা সাইন ইন করতে পারেন তাঁরা সবাই, এবং এখন কী পর্যন্ত পৌঁছান। যা আর কারও লাগে না তা খুঁজুন। প্রতিটি অ্যাকাউন্ট সর্বোচ্চ { $days } দিন পর আবার দেখা উচিত।
accounts-review-due = { $count ->
    [one] { $count }টি অ্যাকাউন্ট পর্যালোচনার সময় হয়েছে
   *[other] { $count }টি অ্যাকাউন্ট পর্যালোচনার সময় হয়েছে
}
accounts-review-last = শেষ সাইন ইন
accounts-review-never = কখনো নয়
accounts-review-dormant = { $days } দিন বা তার বেশি ব্যবহার হয়নি, বা কখনোই নয়
accounts-review-factor = দ্বিতীয় প্রমাণ
accounts-review-factor-none = শুধু পাসওয়ার্ড
accounts-review-factor-passkey = পাসকি
accounts-review-factor-app = কোড দেওয়া অ্যাপ
accounts-review-reaches = যত কেসে পৌঁছান
accounts-review-reviewed = পর্যালোচিত
accounts-review-not-yet = এখনো নয়
accounts-review-overdue = সময় হয়েছে
accounts-review-confirm = এখনো ঠিক আছে
accounts-review-csv = CSV হিসেবে ডাউনলোড করুন
accounts-review-days = কত দিন পর প্রবেশাধিকার আবার পর্যালোচনা হবে
accounts-review-days-hint = ৭ থেকে ৩৬৫। সাধারণত তিন মাস।
accounts-review-days-wrong = ৭ থেকে ৩৬৫ পর্যন্ত দিনের সংখ্যা লিখুন।
accounts-looks-title = দেখা নিয়ে প্রশ্ন
accounts-looks-text = মানুষ কতটি কেস খোলেন প্রোগ্রাম তা গোনে, আর কোনো দিন সেই ব্যক্তির অন্য দিনের মতো না হলে জিজ্ঞাসা করে। ভালো কারণ অনেক: কারও বদলে কাজ করা, ফাইল পর্যালোচনা, কঠিন একটি দিন। বিচার করার আগে জিজ্ঞাসা করুন।
accounts-looks-none = কোনো খোলা প্রশ্ন নেই
accounts-looks-hour = এক ঘণ্টায় { $looks }টি ব্যক্তি বা কেস খোলা হয়েছে; এই সহকর্মীর জন্য সাধারণত প্রায় { $usual }টি। কোনো কারণ আছে কি?
accounts-looks-others = এই দিনে অন্যের { $looks }টি কেস খোলা হয়েছে; এই সহকর্মীর জন্য সাধারণত প্রায় { $usual }টি। কোনো কারণ আছে কি?
accounts-looks-answer = আপনি কী জানলেন?
accounts-looks-choose = বেছে নিন
accounts-looks-answer-explained = ভালো কারণ আছে
accounts-looks-answer-talk = আমি তাঁর সঙ্গে কথা বলব
accounts-looks-answer-look-into = খতিয়ে দেখা দরকার
accounts-looks-send = উত্তর সংরক্ষণ করুন
accounts-looks-answered = উত্তর দেওয়া হয়েছে
accounts-act-retention-view = কী কতদিন রাখা হয় দেখেছেন
accounts-act-retention-set = তথ্য রাখার সময় বদলেছেন
accounts-act-retention-run = যেসবের সময় শেষ তা দেখেছে (প্রোগ্রাম)
accounts-act-hold-place = একজনের তথ্য রাখার আদেশ দিয়েছেন
accounts-act-hold-lift = একজনের তথ্য রাখার আদেশ তুলে নিয়েছেন
accounts-act-site-lock = একটি কর্মস্থল তালাবদ্ধ করেছেন
accounts-act-site-unlock = তালাবদ্ধ কর্মস্থল খোলার অনুরোধ করেছেন বা ফিরিয়ে নিয়েছেন
accounts-act-site-unlock-agree = সম্মত হয়ে তালাবদ্ধ কর্মস্থল খুলেছেন
accounts-notice-site-locked = একটি কর্মস্থল তালাবদ্ধ হয়েছে
accounts-notice-site-locked-text = একজন সহকর্মী একটি কর্মস্থল তালাবদ্ধ করেছেন। সবাই বেরিয়ে গেছেন, কেসগুলো নাগালের বাইরে। জেনে নিন কেউ বিপদে আছেন কি না, তথ্য হারিয়েছে কি না।
## A new password, and what needs two people
accounts-sign-in-reset = আমি প্রবেশ করতে পারছি না
accounts-second-lost = আমার অ্যাপ ও পুনরুদ্ধার কোড হারিয়েছে
accounts-reset = নতুন পাসওয়ার্ড
accounts-reset-help = যিনি প্রবেশ করতে পারছেন না তাঁর জন্য। আপনি একটি কোড পাবেন যা তাঁকে দেবেন; তা দিয়ে তিনি নতুন পাসওয়ার্ড বেছে নেবেন।
accounts-reset-factors = তাঁর দ্বিতীয় ধাপও সরান
accounts-reset-factors-hint = শুধু যদি তাঁর অ্যাপ ও পুনরুদ্ধার কোড হারিয়ে থাকে। আর একজন ব্যবহারকারী প্রশাসককে সম্মত হতে হবে।
accounts-reset-issue = কোড দিন
accounts-reset-issued = কোড প্রস্তুত
accounts-reset-code = রিসেট কোড
accounts-reset-hand-over = মুখে বা কাগজে দিন, আর নিশ্চিত হোন যে তিনিই সেই ব্যক্তি। এটি একবারই দেখানো হয় এবং এক দিন চলে।
accounts-reset-needs-operator = এর জন্য দ্বিতীয় একজন ব্যবহারকারী প্রশাসক লাগে, কিন্তু সম্মত হওয়ার মতো কেউ নেই। যিনি সার্ভার চালান তিনি কোড দিতে পারেন।
accounts-reset-closed = এই অ্যাকাউন্ট বন্ধ। আগে আবার খুলুন।
accounts-reset-title = নতুন পাসওয়ার্ড বেছে নিন
accounts-reset-intro = আপনার সংস্থার ব্যবহারকারী প্রশাসকের কাছে সামনাসামনি বা ফোনে রিসেট কোড চান। তা দিয়ে এখানে নতুন পাসওয়ার্ড বেছে নিন।
accounts-reset-button = নতুন পাসওয়ার্ড দিন
accounts-reset-done = আপনার নতুন পাসওয়ার্ড ঠিক হয়েছে। আপনার সব সেশন শেষ হয়েছে।
accounts-reset-wrong = প্রবেশের নাম ও কোড মেলেনি, অথবা কোডটি ব্যবহার হয়েছে, ফিরিয়ে নেওয়া হয়েছে বা পুরোনো। নতুন একটি চান।
accounts-waits = আর একজন ব্যবহারকারী প্রশাসক সম্মত হলে তবেই এটি কাজ করবে।
accounts-requests-title = দ্বিতীয় ব্যক্তির অপেক্ষায়
accounts-requests-intro = মানুষের তথ্যের ওপর ক্ষমতা দেয় এমন কিছুর জন্য দুজন ব্যবহারকারী প্রশাসক লাগে: একজন চান, আর একজন সম্মত হন।
accounts-requests-none = কিছু অপেক্ষায় নেই।
accounts-request-invitation = এমন কাউকে আমন্ত্রণ, যিনি মানুষকে দেখতে বা অধিকার দিতে পারেন
accounts-request-reset = কারও দ্বিতীয় ধাপ সরানো
accounts-request-roles = কাউকে আরও অধিকার দেওয়া
accounts-request-by = চেয়েছেন
accounts-request-at = কখন চাওয়া হয়েছে
accounts-request-reset-ask = সম্মত হওয়ার আগে নিজে তাঁর সঙ্গে কথা বলুন: সত্যিই কি তিনিই হারিয়েছেন?
accounts-request-agree = সম্মত
accounts-request-refuse = অসম্মত
accounts-request-not-you = আর একজন ব্যবহারকারী প্রশাসক এটি ঠিক করবেন।
accounts-notice-consent-asked = একজন সহকর্মীর আপনার সম্মতি দরকার
accounts-notice-consent-asked-text = আর একজন ব্যবহারকারী প্রশাসক এমন কিছু চান যার জন্য দুজন লাগে। দেখুন, নিশ্চিত না হলে জিজ্ঞেস করুন, তারপর ঠিক করুন।
accounts-basis-reset = রিসেট কোড
accounts-act-user-reset = নতুন পাসওয়ার্ডের জন্য কোড দিয়েছেন
accounts-act-user-consent = দ্বিতীয় ব্যক্তি হিসেবে সম্মত হয়েছেন
accounts-act-consent-ask = দ্বিতীয় ব্যক্তির সম্মতি চেয়েছেন
accounts-act-consent-refuse = দ্বিতীয় ব্যক্তি হিসেবে অসম্মত হয়েছেন
accounts-act-reset-use = কোড দিয়ে নতুন পাসওয়ার্ড ঠিক করেছেন
accounts-act-reset-refused = রিসেট কোড দিয়ে চেষ্টা করে পারেননি
