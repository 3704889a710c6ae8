# state: draft
# প্রধান তালিকা ও শুরুর পাতার লেখা।

app-nav-today = আজ
app-nav-cases = কেস
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
app-nav-breach = তথ্য-সংক্রান্ত ঘটনা জানানো

## Emergencies
app-nav-emergencies = জরুরি অবস্থা
app-nav-retention = তথ্য রাখার সময়
app-nav-evacuation = কর্মস্থল তালাবদ্ধ করা
