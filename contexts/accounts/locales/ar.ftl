# state: draft
# نصوص تسجيل الدخول والحسابات والمستخدمين والمنظمات.

## Signing in
accounts-sign-in-title = تسجيل الدخول
accounts-login = اسم الدخول
accounts-password = كلمة المرور
accounts-sign-in-button = دخول
accounts-sign-in-wrong = اسم الدخول وكلمة المرور غير متطابقين. تحقق منهما وحاول مرة أخرى.
accounts-sign-in-join = لديّ رمز دعوة
accounts-sign-in-note = الدخول للعاملين هنا فقط.

## Accepting an invitation
accounts-join-title = استخدام رمز دعوة
accounts-join-intro = أعطاك شخص من منظمتك رمزًا. به تختار اسم الدخول وكلمة المرور الخاصين بك.
accounts-code = رمز الدعوة
accounts-code-hint = عشرون حرفًا ورقمًا في أربع مجموعات. لا فرق بين الأحرف الكبيرة والصغيرة.
accounts-code-wrong = هذا الرمز غير صالح. ربما استُخدم أو سُحب أو انتهت مدته. اطلب رمزًا جديدًا.
accounts-login-hint = من ثلاثة إلى ستين حرفًا أو رقمًا. ستحتاج إليه في كل مرة تسجل فيها الدخول.
accounts-login-form = اختر من ثلاثة إلى ستين حرفًا أو رقمًا أو نقطة أو شرطة، بلا مسافات.
accounts-login-taken = اسم الدخول هذا مستخدم. اختر اسمًا آخر.
accounts-password-new = كلمة مرور جديدة
accounts-password-hint = { $fewest } حرفًا على الأقل. أربع كلمات لا علاقة بينها سهلة الحفظ وصعبة التخمين.
accounts-password-short = اختر { $fewest } حرفًا على الأقل.
accounts-password-long = اختر { $most } حرفًا على الأكثر.
accounts-password-guessable = هذه سهلة التخمين. اختر كلمات لا علاقة لها باسمك.
accounts-password-wrong = هذه ليست كلمة مرورك الحالية.
accounts-join-button = أنشئ حسابي
accounts-join-done = حسابك جاهز. يمكنك تسجيل الدخول الآن.

## First run
accounts-set-up-title = الإعداد
accounts-set-up-intro = هذا الخادم جديد. في ثلاث خطوات تسمّي منظمتك وتنشئ الحساب الأول الذي يستطيع دعوة الآخرين.
accounts-set-up-step-organisation = المنظمة
accounts-set-up-step-place = المكان والفريق
accounts-set-up-step-account = الحساب الأول
accounts-set-up-key = رمز الإعداد
accounts-set-up-key-hint = طُبع في المكان الذي شُغّل فيه البرنامج.
accounts-set-up-key-wrong = هذا ليس رمز الإعداد. انظر إلى آخر ما طبعه البرنامج.
accounts-set-up-done = هذا الخادم مُعدّ من قبل. سجّل الدخول.
accounts-set-up-finished = المنظمة جاهزة
accounts-set-up-next = سجّل الدخول بالحساب الذي أنشأته، ثم ادعُ الآخرين.
accounts-continue = متابعة
accounts-back = رجوع

## Organisation, sites, teams
accounts-organisation-title = المنظمة
accounts-organisation-name = اسم المنظمة
accounts-organisation-kind = نوعها
accounts-country = البلد
accounts-language = اللغة
accounts-language-hint = تبدأ بها الحسابات الجديدة. ويمكن لكل شخص اختيار لغته.
accounts-save = حفظ
accounts-choose = اختر واحدًا من القائمة.
accounts-name-missing = اكتب اسمًا.
accounts-name-long = اكتب { $most } حرفًا على الأكثر.
accounts-sites = المواقع
accounts-sites-none = لا توجد مواقع بعد
accounts-site = اسم الموقع
accounts-site-add = إضافة موقع
accounts-teams = الفرق
accounts-teams-none = لا توجد فرق بعد
accounts-team = اسم الفريق
accounts-team-add = إضافة فريق
accounts-team-site = موقع الفريق
accounts-rename = إعادة التسمية

## Users
accounts-users-title = المستخدمون
accounts-users-invite = دعوة مستخدم
accounts-user = المستخدم
accounts-display = الاسم الظاهر للزملاء
accounts-display-hint = يكفي الاسم الأول أو اسم العمل.
accounts-roles = الأدوار
accounts-roles-missing = اختر دورًا واحدًا على الأقل.
accounts-role-case-worker = أخصائي حالات
accounts-role-case-worker-help = يعمل مع الأشخاص: حالاته وحالات فرقه.
accounts-role-supervisor = مشرف
accounts-role-supervisor-help = مسؤول عن فرق: يرى حالاتها ويوزعها، ويجوز له محو بيانات شخص.
accounts-role-data-steward = أمين البيانات
accounts-role-data-steward-help = يستورد البيانات ويتحقق من جودتها؛ ولا يرى الأسماء.
accounts-role-release-approver = معتمد النشر
accounts-role-release-approver-help = الشخص الثاني الذي يقرر ما إذا كان يجوز النشر.
accounts-role-auditor = مدقق
accounts-role-auditor-help = يقرأ من فعل ماذا؛ ولا يرى محتوى الحالات.
accounts-role-user-administrator = مدير المستخدمين
accounts-role-user-administrator-help = يدعو المستخدمين ويمنح الأدوار؛ ولا يرى محتوى الحالات.
accounts-role-configuration-administrator = مدير الإعدادات
accounts-role-configuration-administrator-help = يغير المنظمة والمواقع والإعدادات؛ ولا يرى محتوى الحالات.
accounts-state = الوضع
accounts-state-active = يمكنه الدخول
accounts-state-disabled = مغلق
accounts-change = تغيير
accounts-user-title = تغيير مستخدم
accounts-user-own = لا يمكنك تغيير أدوارك بنفسك. اطلب ذلك من مدير مستخدمين آخر.
accounts-user-disable = إغلاق هذا الحساب
accounts-user-disable-help = تنتهي كل جلسات هذا الحساب فورًا. ويمكن فتحه مرة أخرى.
accounts-user-enable = فتح هذا الحساب مرة أخرى
accounts-last-administrator = هذا آخر مدير للمستخدمين. امنح الدور لشخص آخر أولًا.
accounts-invitations = الدعوات المفتوحة
accounts-invitations-none = لا توجد دعوات مفتوحة
accounts-invitation-expires = صالحة حتى
accounts-invitation-withdraw = سحب
accounts-invited-title = الدعوة جاهزة
accounts-invited-code = أعطِ هذا الرمز إلى { $name } شفهيًا أو على ورقة. يظهر مرة واحدة فقط وهو صالح سبعة أيام.
accounts-invited-how = بهذا الرمز يذهب إلى صفحة تسجيل الدخول ويختار «{ $link }».

## One's own account
accounts-own-title = حسابك
accounts-own-password = تغيير كلمة المرور
accounts-password-current = كلمة المرور الحالية
accounts-password-change = تغيير كلمة المرور
accounts-password-changed = تغيرت كلمة مرورك. وانتهت كل جلساتك الأخرى.
accounts-own-devices = أجهزتك
accounts-own-devices-help = كل مكان سجلت الدخول منه. إذا لم تتعرف على جهاز فأزله وغيّر كلمة مرورك.
accounts-device = الجهاز
accounts-device-this = هذا الجهاز
accounts-device-first = أول دخول
accounts-device-last = آخر دخول
accounts-device-forget = إزالة
accounts-device-unknown = جهاز غير معروف
accounts-own-sessions = الجلسات الجارية
accounts-session-since = منذ
accounts-session-seen = آخر استخدام
accounts-session-end = إنهاء
accounts-session-this = هذه الجلسة
accounts-sessions-end-others = إنهاء كل الجلسات الأخرى
accounts-sessions-ended = { $count ->
    [zero] لم تنتهِ أي جلسة.
    [one] انتهت جلسة واحدة.
    [two] انتهت جلستان.
    [few] انتهت { $count } جلسات.
    [many] انتهت { $count } جلسة.
   *[other] انتهت { $count } جلسة.
}
