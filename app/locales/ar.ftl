# state: draft
# نصوص القائمة الرئيسية وصفحة البداية.

app-nav-today = اليوم
app-nav-cases = الحالات
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
app-nav-breach = الإبلاغ عن حادثة بيانات

## Emergencies
app-nav-emergencies = الطوارئ
app-nav-retention = مدد الحفظ
app-nav-evacuation = إقفال موقع عمل
