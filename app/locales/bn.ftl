# state: draft
# প্রধান তালিকা ও শুরুর পাতার লেখা।

app-nav-today = আজ
app-nav-cases = কেস
app-nav-team = দল
app-nav-register = নিবন্ধন
app-nav-data = তথ্য
app-nav-releases = প্রকাশনা
app-nav-users = ব্যবহারকারী
app-nav-organisation = সংস্থা
app-nav-audit = কার্যবিবরণী
app-nav-jobs = কাজ
app-start = শুরু
app-start-nothing = আপনার অ্যাকাউন্টের এখনও কোনো ভূমিকা নেই। আপনার সংস্থার ব্যবহারকারী প্রশাসককে বলুন।
app-gallery = পাতার অংশ
app-nav-data-protection = তথ্য সুরক্ষা
app-nav-breach = ঘটনা জানান

## Emergencies
app-nav-emergencies = জরুরি অবস্থা
app-nav-retention = তথ্য রাখার সময়
app-nav-evacuation = কর্মস্থল তালাবদ্ধ করা

## Backups
app-nav-backups = ব্যাকআপ
app-backups-title = ব্যাকআপ ও চাবি
app-backups-intro = কী নথিগুলোকে হারিয়ে যাওয়া থেকে বাঁচায়, আর পুরোনো অনুলিপি কত দিন পড়া যায়। এই সার্ভারের সবার জন্য একই।
app-backups-newest = সর্বশেষ ব্যাকআপ
app-backups-missing = নেই
app-backups-none = এখনও কোনো ব্যাকআপ করা হয়নি। যিনি সার্ভার চালান তিনি এটি ঠিক করতে পারেন: প্রশাসকদের নির্দেশিকায় লেখা আছে।
app-backups-drill = সর্বশেষ মহড়া
app-backups-drill-text = মহড়া একটি ব্যাকআপ খালি জায়গায় ফিরিয়ে আনে, পরীক্ষা করে, তারপর ফেলে দেয়।
app-backups-drill-none = এখনও কোনো মহড়া হয়নি। একবার ফিরিয়ে আনা হলে তবেই জানা যায় ব্যাকআপ কাজ করে।
app-backups-keys = চাবি
app-backups-rotate = যত দিন পর সংস্থা নতুন চাবি পায়
app-backups-keep = যত দিন পর একটি চাবি নষ্ট করা হয়। এরপর আগে মুছে ফেলা কাউকে কোনো ব্যাকআপ দেখাতে পারে না
app-backups-recent = সম্প্রতি
app-backups-nothing = এখনও কিছু নেই
app-backups-nothing-text = ব্যাকআপ, মহড়া ও নতুন চাবি এখানে লেখা থাকবে।
app-backups-what = কী
app-backups-state = অবস্থা
app-backups-began = শুরু
app-backups-took = সময় লেগেছে
app-backups-kind-backup = ব্যাকআপ
app-backups-kind-drill = এই সার্ভারে মহড়া
app-backups-kind-drill-elsewhere = অন্য যন্ত্রে মহড়া
app-backups-kind-rotation = নতুন চাবি
app-backups-running = চলছে
app-backups-done = হয়েছে
app-backups-failed = হয়নি
app-backups-error = কারণ সার্ভারের নিজের পরীক্ষা বলে দেয়: যিনি চালান তাঁকে জিজ্ঞাসা করুন।
app-backups-check-pages = পাতা ও সূত্র
app-backups-check-rows = সারির সংখ্যা
app-backups-check-journal = কার্যবিবরণী
app-backups-check-sealed = সিল করা ঘর
app-backups-holds = যেমন হওয়ার কথা
app-backups-fails = যেমন হওয়ার কথা তেমন নয়
app-backups-seconds = { $n } সে
app-nav-leaving = প্রস্থান
app-export-writing = রপ্তানি লেখা হচ্ছে
