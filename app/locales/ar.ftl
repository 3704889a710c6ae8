# state: draft
# نصوص القائمة الرئيسية وصفحة البداية.

app-nav-today = اليوم
app-nav-cases = الحالات
app-nav-register = تسجيل
app-nav-data = البيانات
app-nav-releases = المنشورات
app-nav-users = المستخدمون
app-nav-organisation = المنظمة
app-nav-audit = السجل
app-nav-jobs = المهام
app-start = البداية
app-start-nothing = لا دور لحسابك بعد. اطلب ذلك من مدير المستخدمين في منظمتك.
