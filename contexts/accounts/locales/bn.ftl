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
accounts-code-wrong = এই কোড বৈধ নয়। হয়তো ব্যবহৃত, প্রত্যাহার বা মেয়াদোত্তীর্ণ। নতুন কোড চান।
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
accounts-organisation-kind = কী ধরনের
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
accounts-role-supervisor = তত্ত্বাবধায়ক
accounts-role-supervisor-help = দলের দায়িত্বে: তাদের কেস দেখেন, ভাগ করে দেন, কারও তথ্য মুছতে পারেন।
accounts-role-data-steward = তথ্য তত্ত্বাবধায়ক
accounts-role-data-steward-help = তথ্য আমদানি করেন ও মান যাচাই করেন; নাম দেখেন না।
accounts-role-release-approver = প্রকাশ অনুমোদনকারী
accounts-role-release-approver-help = দ্বিতীয় ব্যক্তি, যিনি ঠিক করেন প্রকাশ করা যাবে কি না।
accounts-role-auditor = নিরীক্ষক
accounts-role-auditor-help = কে কী করেছেন তা পড়েন; কেসের বিষয়বস্তু দেখেন না।
accounts-role-user-administrator = ব্যবহারকারী প্রশাসক
accounts-role-user-administrator-help = ব্যবহারকারীদের আমন্ত্রণ জানান ও ভূমিকা দেন; কেসের বিষয়বস্তু দেখেন না।
accounts-role-configuration-administrator = বিন্যাস প্রশাসক
accounts-role-configuration-administrator-help = সংস্থা, কর্মস্থল ও বিন্যাস বদলান; কেসের বিষয়বস্তু দেখেন না।
accounts-state = অবস্থা
accounts-state-active = প্রবেশ করতে পারেন
accounts-state-disabled = বন্ধ
accounts-change = বদলান
accounts-user-title = ব্যবহারকারী বদলান
accounts-user-own = আপনি নিজের ভূমিকা বদলাতে পারেন না। অন্য ব্যবহারকারী প্রশাসককে বলুন।
accounts-user-disable = এই অ্যাকাউন্ট বন্ধ করুন
accounts-user-disable-help = এই অ্যাকাউন্টের সব সেশন সঙ্গে সঙ্গে শেষ হবে। পরে আবার খোলা যাবে।
accounts-user-enable = এই অ্যাকাউন্ট আবার খুলুন
accounts-last-administrator = ইনিই শেষ ব্যবহারকারী প্রশাসক। আগে অন্য কাউকে এই ভূমিকা দিন।
accounts-invitations = খোলা আমন্ত্রণ
accounts-invitations-none = কোনো খোলা আমন্ত্রণ নেই
accounts-invitation-expires = যতদিন বৈধ
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
