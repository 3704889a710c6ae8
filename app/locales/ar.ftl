# state: draft
# نصوص القائمة الرئيسية وصفحة البداية.

app-nav-today = اليوم
app-nav-cases = الحالات
app-nav-team = الفريق
app-nav-register = تسجيل
app-nav-data = البيانات
app-nav-releases = الإصدارات
app-nav-users = المستخدمون
app-nav-organisation = المنظمة
app-nav-audit = سجل النشاط
app-nav-jobs = المهام
app-start = البداية
app-start-nothing = لا دور لحسابك بعد. اطلب ذلك من مسؤول المستخدمين في منظمتك.
app-gallery = أجزاء الصفحات
app-nav-data-protection = حماية البيانات
app-nav-breach = إبلاغ عن حادثة

## Emergencies
app-nav-emergencies = الطوارئ
app-nav-retention = مدد الحفظ
app-nav-evacuation = إقفال موقع عمل

## Backups
app-nav-backups = النسخ
app-backups-title = النسخ الاحتياطي والمفاتيح
app-backups-intro = ما يحمي السجلات من الضياع، والمدة التي يمكن فيها قراءة نسخة أقدم. وهو واحد لكل من يستخدم هذا الخادم.
app-backups-newest = أحدث نسخة احتياطية
app-backups-missing = غير موجودة
app-backups-none = لم تُعمل أي نسخة احتياطية بعد. يستطيع من يدير الخادم إعداد ذلك، والطريقة في دليل المسؤولين.
app-backups-drill = أحدث تجربة استعادة
app-backups-drill-text = تستعيد التجربة نسخة احتياطية في مكان فارغ، وتفحصها، ثم تتخلص منها.
app-backups-drill-none = لم تُجرَ أي تجربة بعد. لا يُعرف أن النسخة تعمل إلا إذا استُعيدت مرة.
app-backups-keys = المفاتيح
app-backups-rotate = عدد الأيام التي تحصل المنظمة بعدها على مفتاح جديد
app-backups-keep = عدد الأيام التي يُتلف المفتاح بعدها. ومنذ ذلك الحين لا تُظهر أي نسخة احتياطية من مُحيت بياناته قبل ذلك
app-backups-recent = في الآونة الأخيرة
app-backups-nothing = لا شيء بعد
app-backups-nothing-text = ستُذكر هنا النسخ الاحتياطية والتجارب والمفاتيح الجديدة.
app-backups-what = ماذا
app-backups-state = الوضع
app-backups-began = البداية
app-backups-took = المدة
app-backups-kind-backup = نسخة احتياطية
app-backups-kind-drill = تجربة على هذا الخادم
app-backups-kind-drill-elsewhere = تجربة على جهاز آخر
app-backups-kind-rotation = مفاتيح جديدة
app-backups-running = جارٍ
app-backups-done = تمّ
app-backups-failed = لم ينجح
app-backups-error = يوضح فحص الخادم نفسه السبب: اسأل من يديره.
app-backups-check-pages = الصفحات والإحالات
app-backups-check-rows = عدد الصفوف
app-backups-check-journal = سجل النشاط
app-backups-check-sealed = الحقول المختومة
app-backups-holds = كما ينبغي
app-backups-fails = ليس كما ينبغي
app-backups-seconds = { $n } ث
app-nav-leaving = المغادرة
app-export-writing = كتابة التصدير
