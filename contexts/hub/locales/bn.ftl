# state: draft

## Menu

hub-nav-home = প্রথম পাতা
hub-nav-explore = পরিসংখ্যান
hub-nav-method = পদ্ধতি ও সীমাবদ্ধতা

## Every page

hub-made-up = ডেমো: এখানকার সব সংখ্যা বানানো।
hub-empty-heading = এখনও কিছু প্রকাশ করা হয়নি
hub-empty-text = পরিসংখ্যান প্রকাশ হলে তা নিজে থেকেই এখানে দেখা যাবে।
hub-not-found-title = পাতাটি পাওয়া যায়নি
hub-not-found-heading = এই পাতাটি এখানে নেই
hub-not-found-text = ঠিকানায় ভুল থাকতে পারে, অথবা নতুন একটি প্রকাশনা এর জায়গা নিয়েছে।
hub-release-name = { $title } ({ $dataset }), সংস্করণ { $version }
hub-title-contributed = তথ্যদাতা সংস্থাগুলো যাঁদের শনাক্ত করেছে
hub-publisher = এই সাইটের প্রকাশক
hub-cite = { $publisher } ({ $year })। { $title }।
hub-left-out-fewer = নিরাপদে গোনার পক্ষে খুব বিরল বলে { $k }-এর কম নথি, হয়তো একটিও নয়, বাদ দেওয়া হয়েছে।
hub-left-out-share = নিরাপদে গোনার পক্ষে খুব বিরল বলে সর্বাধিক { $share } নথি বাদ দেওয়া হয়েছে।

## Start page

hub-home-title = পরিসংখ্যান ও সাহায্য
hub-lead = পাচার হওয়া যেসব মানুষকে কেউ খুঁজে পেয়ে সাহায্য করেছেন, তাঁদের সম্পর্কে পরিসংখ্যান। এগুলো এমনভাবে তৈরি যে কাউকে চেনা যায় না।
hub-findings-heading = সংখ্যাগুলো কী বলে
hub-tables-heading = সব সারণি
hub-finding-years =
    { $total ->
        [one] শনাক্ত হওয়া মানুষের { $total }টি নথি, { $first } থেকে { $last } পর্যন্ত।
       *[other] শনাক্ত হওয়া মানুষদের { $total }টি নথি, { $first } থেকে { $last } পর্যন্ত।
    }
hub-finding-flag =
    { $total ->
        [one] { $column }: যেখানে এটি জানা, সেই { $total }টি নথির { $count }টিতে হ্যাঁ ({ $share })।
       *[other] { $column }: যেগুলোতে এটি জানা, সেই { $total }টি নথির { $count }টিতে হ্যাঁ ({ $share })।
    }
hub-finding-most =
    { $total ->
        [one] { $column }: সবচেয়ে বেশি “{ $value }”, যেখানে এটি জানা সেই { $total }টি নথির { $count }টিতে ({ $share })।
       *[other] { $column }: সবচেয়ে বেশি “{ $value }”, যেগুলোতে এটি জানা সেই { $total }টি নথির { $count }টিতে ({ $share })।
    }
hub-identified-heading = শনাক্ত হওয়া মানুষ, ব্যাপকতা নয়
hub-identified-text = তথ্যদাতা সংস্থাগুলো যাঁদের শনাক্ত করেছে, সংখ্যাগুলো তাঁদের গোনে। এখানে বা অন্য কোথাও কত মানুষ পাচার হন, তা এগুলো বলে না।
hub-from-release = সূত্র: { $release }, { $day }।
hub-explore-action = পরিসংখ্যান ঘুরে দেখুন
hub-what-heading = এই সাইটটি কী
hub-what-is-counts = যেসব সংস্থা মানুষকে সাহায্য করে, তাদের কাছ থেকে বছর, বয়স, লিঙ্গ পরিচয়, দেশ ও শোষণের ধরন অনুযায়ী গণনা।
hub-what-is-protected = সুরক্ষিত: একটি নথি তখনই গোনা হয়, যখন তার মতো যথেষ্ট নথি থাকে। ছোট দল দেখানো হয় না।
hub-what-is-signed = স্বাক্ষরিত: প্রতিটি প্রকাশনা যাচাই করা যায় এবং পরে কখনও বদলানো হয় না।
hub-what-not-heading = এই সাইটটি কী নয়
hub-what-not-prevalence = মানব পাচার কতটা ছড়িয়ে আছে তার কোনো অনুমান নয়।
hub-what-not-ranking = দেশগুলোর কোনো ক্রমতালিকা নয়: নথি বেশি মানে প্রায়ই মানুষকে খুঁজে পেতে বেশি কাজ করা হয়।
hub-what-not-people = এমন কোনো কাহিনি, নাম বা স্থান নেই যা থেকে কাউকে চেনা যায়।
hub-help-heading = কীভাবে সাহায্য পাবেন
hub-help-danger = কেউ এখন বিপদে থাকলে, আপনি যে দেশে আছেন সেখানকার জরুরি নম্বরে ফোন করুন।
hub-help-none = কোনো শ্রমিক ইউনিয়ন, স্বাস্থ্যকেন্দ্র, আশ্রয়কেন্দ্র বা কনস্যুলেটও বলতে পারে আপনার কাছাকাছি কে সাহায্য করে। জিজ্ঞাসা করতে সব কথা বলতে হয় না।
hub-safe-heading = নিরাপদে এই পাতা দেখা
hub-safe-exit = “{ $exit }” সঙ্গে সঙ্গে অন্য একটি সাইট খোলে। স্ক্রিপ্ট চালু থাকলে এই পাতাও সরে যায়, তাই ফিরে যাওয়ার বোতাম এখানে আনে না।
hub-safe-history = আপনার ব্রাউজারের দেখা পাতার তালিকা মুছে যায় না। কেউ দেখে ফেলতে পারে মনে হলে ব্যক্তিগত উইন্ডো ব্যবহার করুন বা তালিকাটি মুছে দিন।
hub-safe-device = কেউ আপনার ফোন বা কম্পিউটারে নজর রাখলে, আপনার বিশ্বাসের অন্য একটি ব্যবহার করুন।

## Figures

hub-explore-title = পরিসংখ্যান
hub-choose-release = প্রকাশনা
hub-choose-table = সারণি
hub-table-by-two = { $first } ও { $second }
hub-table-for = { $column }: { $value }।
hub-table-caption =
    { $total ->
        [one] শনাক্ত হওয়া মানুষের { $total }টি নথি।
       *[other] শনাক্ত হওয়া মানুষদের { $total }টি নথি।
    }
hub-records = নথি
hub-show-all =
    { $count ->
        [one] { $count }টি সারি দেখান
       *[other] সব { $count }টি সারি দেখান
    }
hub-fewer-explained = “{ $k }-এর কম” কথাটি এখানে গোনা নথি নিয়ে: শূন্য থেকে { $k }-এর নিচে। বাদ দেওয়া নথিও সেখানে পড়তে পারে; সেগুলো এই সাইটের কোনো সংখ্যায় নেই।
hub-files-heading = ডাউনলোড
hub-file-csv = এই সারণি (CSV)
hub-file-hxl = HXL হ্যাশট্যাগসহ (CSV)
hub-file-json = প্রোগ্রামের জন্য (JSON)
hub-file-codebook = কোডের অর্থ (CSV)
hub-about-heading = এই পরিসংখ্যান সম্পর্কে
hub-about-release = প্রকাশনা
hub-about-protection = সুরক্ষা
hub-about-signature = স্বাক্ষর
hub-about-cite = কীভাবে উদ্ধৃত করবেন
hub-protection-short = প্রকাশিত কলামগুলোর প্রতিটি সমন্বয় অন্তত { $k }টি নথিতে এক।
hub-signature-good = যাচাই করা হয়েছে, ঠিক আছে। চাবি:
hub-method-more = পদ্ধতি ও সীমাবদ্ধতা সম্পর্কে আরও

## Method

hub-method-title = পদ্ধতি ও সীমাবদ্ধতা
hub-limits-heading = সংখ্যাগুলো যা বলতে পারে না
hub-limit-identified = অনেক মানুষকে কখনও খুঁজে পাওয়া যায় না। যাঁদের পাওয়া যায়, তাঁরা অন্যদের চেয়ে আলাদা।
hub-limit-contributors = নথিগুলো কিছু সংস্থা, কিছু দেশ ও কিছু বছরের। সময়ের সঙ্গে পরিবর্তন আসলে কারা তথ্য দেন তার পরিবর্তন হতে পারে।
hub-limit-records = একটি নথি হলো একটি সংস্থার ফাইলে থাকা একজন মানুষ। একই মানুষ দুটি সংস্থার ফাইলে থাকতে পারেন।
hub-limit-rare = বিরল পরিস্থিতি এখানে নেই, কারণ খুব বিরল নথি বাদ দেওয়া হয়।
hub-protection-heading = মানুষকে কীভাবে সুরক্ষা দেওয়া হয়
hub-protection-rule = প্রতিটি প্রকাশনা তার প্রকাশিত কলামগুলোর নাম জানায়। একটি নথি তখনই গোনা হয়, যখন এই সব কলামে একসঙ্গে একই মান যথেষ্ট সংখ্যক অন্য নথিতেও থাকে।
hub-protection-tables = সব সারণি একই নথিগুলো গোনে। তাই সারণিগুলোর কোনো পার্থক্য থেকে ছোট কোনো দলকে আলাদা করা যায় না।
hub-protection-left-out = বাদ দেওয়া নথির সংখ্যা কখনও ঠিকঠাক জানানো হয় না: হয় সবচেয়ে ছোট দলের কম, নয়তো এত চওড়া ধাপে একটি অংশ যে সংখ্যাটি হিসাব করা যায় না।
hub-protection-not = একটি দলের সবার মধ্যে যা মেলে তা দেখা যায়, দেখানো সবচেয়ে ছোট দলেও: কোনো দেশের গোনা সব নথিতে শোষণের ধরন একই হলে সারণিটি প্রতিটির সম্পর্কেই তা বলে। প্রকাশনা অনুমোদনের আগে দুজন মানুষ এটি দেখেন।
hub-this-release-heading = এই প্রকাশনা
hub-release-day = অনুমোদনের তারিখ
hub-release-approved = অনুমোদন করেছেন
hub-release-counted = গোনা নথি
hub-release-left-out = বাদ দেওয়া নথি
hub-release-k = সবচেয়ে ছোট দল
hub-release-columns = প্রকাশিত কলাম
hub-release-licence = লাইসেন্স
hub-release-digest = ম্যানিফেস্টের ডিজিটাল ছাপ (BLAKE3)
hub-sources-heading = সূত্র
hub-role-release-approver = প্রকাশনা অনুমোদনকারী
hub-role-data-steward = তথ্য তত্ত্বাবধায়ক
