# state: draft

## Page shell

# The neutral name of the program, as it stands in tabs and histories. It must not tell what the program is for.
ui-product-name = নোট
ui-title-problem = অনুগ্রহ করে দেখুন: { $title }
ui-skip = মূল অংশে যান
ui-nav = প্রধান মেনু
ui-language = ভাষা
ui-account = আপনার অ্যাকাউন্ট
ui-sign-out = অ্যাকাউন্ট থেকে বের হোন
ui-search = খুঁজুন
ui-search-do = খুঁজুন
ui-exit = এই পাতা ছেড়ে যান
ui-not-yet = এখনও আসল মানুষের জন্য নয়: প্রকল্পের বাইরের কেউ এই সংস্করণ পরীক্ষা করেননি। শুধু কাল্পনিক তথ্য ব্যবহার করুন।

## Buttons

ui-save = সংরক্ষণ করুন
ui-cancel = বাতিল
ui-change = বদলান
ui-continue = এগিয়ে যান
ui-download = ডাউনলোড
ui-back = ফিরে যান

## Fields

ui-required = প্রয়োজন
ui-choose = বেছে নিন
ui-error-before = অনুগ্রহ করে দেখুন:
ui-error-summary = অনুগ্রহ করে এই উত্তরগুলো দেখুন
ui-date-day = দিন
ui-date-month = মাস
ui-date-year = বছর
ui-date-hint = যতটুকু জানা আছে লিখুন। শুধু বছর লিখলেও চলবে।

## No answer

ui-no-answer = উত্তর নেই?
ui-no-answer-of = { $field }: উত্তর নেই?
ui-status-known = উত্তর আছে
ui-status-unknown = জানা নেই
ui-status-not-asked = জিজ্ঞাসা করা হয়নি
ui-status-declined = বলতে চান না
ui-status-not-applicable = প্রযোজ্য নয়
ui-status-missing = তথ্য নেই

## Lists and tables

ui-done = সম্পন্ন
ui-in-progress = চলছে
ui-not-possible-yet = এখনও সম্ভব নয়
ui-step-of = ধাপ { $n }, মোট { $total }
ui-select = বাছাই
ui-select-all = সব বাছুন
ui-select-row = { $row } বাছুন
ui-fewer-than = { $k }-এর কম
ui-withheld = দেখানো হয়নি
ui-share = অনুপাত
ui-nothing-found = কিছু পাওয়া যায়নি
ui-safety-notes = নিরাপত্তা বিষয়ক নোট
ui-safety-none = নিরাপত্তা বিষয়ক কোনো নোট লেখা হয়নি।

## Moving around

ui-breadcrumbs = আপনি যেখানে আছেন
ui-pages = পাতা
ui-previous = আগের
ui-next = পরের
ui-filter = ছাঁকুন
ui-any = যেকোনো
ui-filter-do = প্রয়োগ করুন
ui-filter-clear = ছাঁকনি সরান
ui-suggestions = পরামর্শ
ui-progress = { $total }-এর মধ্যে { $done }
ui-progress-refresh = আবার দেখুন

## Samples on the component page

ui-sample-label = আপনার সঙ্গে কীভাবে যোগাযোগ করব?
ui-sample-hint = অন্য কেউ যাতে না জানে, তাই আমরা জিজ্ঞাসা করি।
ui-sample-one = প্রথম উত্তর
ui-sample-two = দ্বিতীয় উত্তর
ui-sample-count = মানুষ
ui-sample-done = সংরক্ষিত হয়েছে
ui-sample-problem =
    { $n ->
        [one] অন্তত { $n }টি অক্ষর কম আছে।
       *[other] অন্তত { $n }টি অক্ষর কম আছে।
    }
