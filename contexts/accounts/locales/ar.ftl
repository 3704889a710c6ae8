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
accounts-password-hint = عدد الأحرف: { $fewest } على الأقل. أربع كلمات لا علاقة بينها يسهل حفظها ويصعب تخمينها.
accounts-password-short = يجب ألّا يقل عدد الأحرف عن { $fewest }.
accounts-password-long = يجب ألّا يزيد عدد الأحرف على { $most }.
accounts-password-guessable = كلمة المرور هذه سهلة التخمين. اختر كلمات لا علاقة لها باسمك.
accounts-password-wrong = هذه ليست كلمة مرورك الحالية.
accounts-join-button = إنشاء حسابي
accounts-join-done = حسابك جاهز. يمكنك تسجيل الدخول الآن.

## First run
accounts-set-up-title = الإعداد
accounts-set-up-intro = هذا الخادم جديد. في ثلاث خطوات تسمّي منظمتك وتنشئ الحساب الأول الذي يستطيع دعوة الآخرين.
accounts-set-up-step-organisation = المنظمة
accounts-set-up-step-place = المكان والفريق
accounts-set-up-step-account = الحساب الأول
accounts-set-up-key = رمز الإعداد
accounts-set-up-key-hint = ظهر في النافذة التي شُغّل منها البرنامج.
accounts-set-up-key-wrong = هذا ليس رمز الإعداد. انظر إلى آخر الأسطر التي عرضها البرنامج.
accounts-set-up-done = هذا الخادم مُعدّ من قبل. سجّل الدخول.
accounts-set-up-finished = المنظمة جاهزة
accounts-set-up-next = سجّل الدخول بالحساب الذي أنشأته، ثم ادعُ الآخرين.
accounts-continue = متابعة
accounts-back = رجوع

## Organisation, sites, teams
accounts-organisation-title = المنظمة
accounts-organisation-name = اسم المنظمة
accounts-organisation-kind = نوع المنظمة
accounts-country = البلد
accounts-language = اللغة
accounts-language-hint = تبدأ بها الحسابات الجديدة. ويمكن لكل شخص اختيار لغته.
accounts-save = حفظ
accounts-choose = اختر واحدًا من القائمة.
accounts-name-missing = اكتب اسمًا.
accounts-name-long = يجب ألّا يزيد عدد الأحرف على { $most }.
accounts-sites = مواقع العمل
accounts-sites-none = لا توجد مواقع عمل بعد
accounts-site = اسم موقع العمل
accounts-site-add = إضافة موقع عمل
accounts-teams = الفرق
accounts-teams-none = لا توجد فرق بعد
accounts-team = اسم الفريق
accounts-team-add = إضافة فريق
accounts-team-site = موقع عمل الفريق
accounts-rename = إعادة التسمية

## Users
accounts-users-title = المستخدمون
accounts-users-invite = دعوة مستخدم
accounts-user = المستخدم
accounts-display = الاسم الظاهر للزملاء
accounts-display-hint = يكفي الاسم الأول أو اسم العمل.
accounts-roles = الأدوار
accounts-roles-missing = اختر دورًا واحدًا على الأقل.
accounts-role-case-worker = أخصائي حالة
accounts-role-case-worker-help = العمل مع الأشخاص: الحالات الخاصة وحالات الفرق.
accounts-role-supervisor = مشرف
accounts-role-supervisor-help = الإشراف على فرق: الاطلاع على حالاتها وتوزيعها، مع إمكان محو بيانات شخص.
accounts-role-data-steward = أمين البيانات
accounts-role-data-steward-help = استيراد البيانات والتحقق من جودتها؛ دون الاطلاع على الأسماء.
accounts-role-release-approver = مسؤول اعتماد الإصدارات
accounts-role-release-approver-help = الشخص الثاني الذي يقرر ما إذا كان يجوز نشر الإصدار.
accounts-role-auditor = مدقق
accounts-role-auditor-help = رعاية حماية البيانات: الاطلاع على من فعل ماذا ومراجعة حالات الفتح الطارئ؛ دون الاطلاع على محتوى الحالات.
accounts-role-user-administrator = مسؤول المستخدمين
accounts-role-user-administrator-help = دعوة المستخدمين ومنح الأدوار؛ دون الاطلاع على محتوى الحالات.
accounts-role-configuration-administrator = مسؤول الإعدادات
accounts-role-configuration-administrator-help = تغيير بيانات المنظمة ومواقع العمل والإعدادات؛ دون الاطلاع على محتوى الحالات.
accounts-state = الوضع
accounts-state-active = الدخول متاح
accounts-state-disabled = مغلق
accounts-change = تغيير
accounts-user-title = تعديل بيانات مستخدم
accounts-user-own = لا يمكنك تغيير أدوارك بنفسك. اطلب ذلك من مسؤول آخر عن المستخدمين.
accounts-user-disable = إغلاق هذا الحساب
accounts-user-disable-help = تنتهي كل جلسات هذا الحساب فورًا. ويمكن فتحه مرة أخرى.
accounts-user-enable = فتح هذا الحساب مرة أخرى
accounts-why = السبب
accounts-why-hint = يُدوَّن في سجل نشاط المنظمة.
accounts-why-left = مغادرة المنظمة
accounts-why-away = غياب لفترة
accounts-why-safety = للسلامة: قد يتمكن شخص آخر من تسجيل الدخول
accounts-why-mistake = كان ذلك خطأ
accounts-why-back = العودة إلى العمل
accounts-why-settled = زال سبب القلق
accounts-last-administrator = هذا آخر مسؤول عن المستخدمين. امنح الدور لشخص آخر أولًا.
accounts-invitations = الدعوات المفتوحة
accounts-invitations-none = لا توجد دعوات مفتوحة
accounts-invitation-expires = صالحة حتى
accounts-invitation-withdraw = سحب
accounts-invited-title = الدعوة جاهزة
accounts-invited-code = أعطِ هذا الرمز إلى { $name } شفهيًا أو على ورقة. يظهر مرة واحدة فقط وهو صالح سبعة أيام.
accounts-invited-how = لاستخدام الرمز: الانتقال إلى صفحة تسجيل الدخول واختيار «{ $link }».

## One's own account
accounts-own-title = حسابك
accounts-own-password = تغيير كلمة المرور
accounts-password-current = كلمة المرور الحالية
accounts-password-change = تغيير كلمة المرور
accounts-password-changed = تغيرت كلمة مرورك. وانتهت كل جلساتك الأخرى.
accounts-own-devices = أجهزتك
accounts-own-devices-help = كل الأجهزة التي سجّلت الدخول منها. إذا لم تتعرّف إلى جهاز فأزله وغيّر كلمة مرورك.
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

## The audit
accounts-audit-title = سجل النشاط
accounts-audit-intro = من فعل ماذا في منظمتك، الأحدث أولًا. الأوقات بالتوقيت العالمي المنسق. وفتح هذه الصفحة يُدوَّن هو أيضًا.
accounts-audit-none = لا توجد مدخلات توافق هذا الاختيار.
accounts-audit-newest = العودة إلى الأحدث
accounts-audit-when = متى
accounts-audit-who = من
accounts-audit-what = ماذا
accounts-audit-about = بشأن
accounts-audit-basis = أُجيز بصفة
accounts-audit-basis-role = { $role } ({ $scope })
accounts-audit-reason = ذُكر سبب
accounts-audit-operator = مشغّل الخادم
accounts-audit-program = البرنامج
accounts-audit-from = من تاريخ
accounts-audit-until = حتى تاريخ (ضمنًا)
accounts-audit-date-wrong = هذا ليس تاريخًا. اكتب السنة، أو السنة والشهر، أو الثلاثة معًا.
accounts-audit-verify = فحص السجل
accounts-audit-verify-help = يحمل كل مدخل ختمًا على المدخل الذي قبله. يعيد الفحص حساب كل أختام هذا الخادم ويسمّي أول المدخلات التي لا توافقها. ولا يُظهر شيئًا من المنظمات الأخرى.
accounts-audit-sound = السجل سليم
accounts-audit-broken = السجل غير سليم
accounts-audit-rows = { $rows ->
    [zero] لا توجد مدخلات في هذا الخادم.
    [one] فُحص مدخل واحد في هذا الخادم.
    [two] فُحص مدخلان في هذا الخادم.
    [few] فُحصت { $rows } مدخلات في هذا الخادم.
    [many] فُحص { $rows } مدخلًا في هذا الخادم.
   *[other] فُحص { $rows } مدخل في هذا الخادم.
}
accounts-audit-bad = المسار { $lane }، المدخل { $row }: { $fault }
accounts-audit-bad-first = يُسمّى في كل مسار أول مدخل لا يوافق فقط. وما بعده لا يمكن الحكم عليه.
accounts-audit-bad-do = لا تغيّر شيئًا. أبلغ الآن من يشغّل الخادم: عليه أن يحفظ نسخة من قاعدة البيانات كما هي ويعرف من كان يستطيع الكتابة فيها.
accounts-fault-edited = عُدِّل بعد كتابته.
accounts-fault-swapped = بُدِّل مكانه بمكان مدخل آخر.
accounts-fault-inserted = أُدخل من خارج البرنامج.
accounts-fault-changed = تغيّر هو أو المدخل الذي قبله بعد كتابته.
accounts-fault-missing = غير موجود.
accounts-fault-cut-off = غير موجود، هو وكل ما بعده.
accounts-fault-beyond-head = أُضيف من خارج البرنامج، أو تغيّرت الإشارة إلى آخر مدخل.
accounts-fault-head-changed = الإشارة إلى آخر مدخل لا توافقه.
accounts-fault-head-missing = الإشارة إلى آخر مدخل غير موجودة.
accounts-fault-rewritten = ليس هو المدخل المحفوظ في مكان آخر.
accounts-fault-other = لا يوافق.

## On what ground
accounts-basis-none = لم يُجَز
accounts-basis-list = السجلات المتاحة له
accounts-basis-operator = سطر أوامر المشغّل
accounts-basis-password = كلمة المرور الصحيحة
accounts-basis-session = جلستهم نفسها
accounts-basis-invitation = رمز دعوة
accounts-basis-first-run = إعداد الخادم
accounts-scope-own = ما يخصه
accounts-scope-teams = فرقه
accounts-scope-caseload = حالاته وفرقه
accounts-scope-organisation = المنظمة كلها
accounts-scope-authored = من عمله
accounts-scope-not-authored = من عمل غيره
accounts-scope-not-own = مستخدم آخر
accounts-scope-demo = عرض تجريبي

## Kinds of things
accounts-kind-person = شخص
accounts-kind-case = حالة
accounts-kind-batch = استيراد
accounts-kind-data-set = مجموعة بيانات
accounts-kind-release = إصدار
accounts-kind-audit = سجل النشاط
accounts-kind-job = مهمة
accounts-kind-organisation = منظمة
accounts-kind-site = موقع
accounts-kind-team = فريق
accounts-kind-user = مستخدم
accounts-kind-account = حساب
accounts-kind-invitation = دعوة
accounts-kind-setting = إعداد
accounts-kind-program = برنامج

## What was done
accounts-act-person-register = تسجيل شخص
accounts-act-person-match = السؤال عما إذا كان الشخص معروفًا من قبل
accounts-act-person-search = البحث عن أشخاص
accounts-act-person-view = فتح صفحة شخص
accounts-act-person-reveal = الاطلاع على هوية شخص
accounts-act-person-edit = تغيير بيانات هوية شخص
accounts-act-person-history = قراءة ما تغيّر في بيانات شخص
accounts-act-person-seen = قراءة من اطّلع على بيانات شخص
accounts-act-person-statement = طبع من اطّلع على شخص
accounts-act-person-export = سلّم شخصًا نسخة من بياناته
accounts-act-person-erase = محو بيانات شخص
accounts-act-case-open = فتح حالة جديدة
accounts-act-case-list = عرض قائمة الحالات
accounts-act-case-view = قراءة حالة
accounts-act-case-reveal = الاطلاع على الإجابات المحمية في حالة
accounts-act-case-edit = تغيير حالة
accounts-act-case-close = إغلاق حالة
accounts-act-case-move = نقل حالة إلى مرحلة أخرى
accounts-act-case-approve = وافق على إغلاق حالة أو أعادها
accounts-act-task-handle = أنجز مهمة في حالة أو اطّلع عليها
accounts-act-service-record = خطّط لمساعدة أو دوّن ما حدث
accounts-act-case-reopen = إعادة فتح حالة مغلقة
accounts-act-case-assign = إسناد حالة إلى عامل أو فريق
accounts-act-case-history = قراءة ما تغيّر في حالة
accounts-act-note-add = إضافة ملاحظة إلى حالة
accounts-act-stub-view = الاطلاع على ما بقي من سجل ممحو
accounts-act-import-cases = استيراد حالات
accounts-act-import-cases-undo = التراجع عن استيراد حالات
accounts-act-import-evidence = استيراد مجموعة بيانات مقدَّمة
accounts-act-import-evidence-undo = التراجع عن استيراد مجموعة بيانات مقدَّمة
accounts-act-import-list = عرض قائمة عمليات الاستيراد
accounts-act-import-report = قراءة تقرير استيراد
accounts-act-evidence-view = قراءة سجلات مقدَّمة
accounts-act-quality-view = الاطلاع على جودة البيانات
accounts-act-release-propose = اقتراح إصدار
accounts-act-release-view = الاطلاع على إصدار
accounts-act-release-approve = البتّ في إصدار
accounts-act-audit-read = قراءة السجل
accounts-act-audit-verify = فحص السجل
accounts-act-jobs-view = الاطلاع على المهام
accounts-act-organisation-manage = تغيير بيانات المنظمة
accounts-act-organisation-change = تغيير بيانات المنظمة الأساسية
accounts-act-organisation-make = إنشاء المنظمة
accounts-act-site-manage = تغيير موقع
accounts-act-site-add = إضافة موقع
accounts-act-site-rename = إعادة تسمية موقع
accounts-act-team-manage = تغيير فريق
accounts-act-team-add = إضافة فريق
accounts-act-team-rename = إعادة تسمية فريق
accounts-act-user-list = عرض قائمة المستخدمين
accounts-act-user-invite = دعوة مستخدم
accounts-act-user-roles = تغيير أدوار مستخدم أو فرقه
accounts-act-user-disable = إغلاق حساب
accounts-act-user-enable = إعادة فتح حساب
accounts-act-account-make = إنشاء حساب
accounts-act-ages-renew = جُدّدت الفئات العمرية
accounts-act-data-set-describe = وصف مجموعة بيانات
accounts-act-import-upload = رفع ملف
accounts-act-import-remap = تغيير مطابقة أعمدة استيراد
accounts-act-import-start = بدء تحميل استيراد
accounts-act-import-stop = إيقاف استيراد
accounts-act-import-discard = صرف النظر عن استيراد
accounts-act-import-undo = التراجع عن استيراد
accounts-act-import-load = تحميل استيراد
accounts-act-import-report-read = قراءة تقرير استيراد
accounts-act-import-rejects-read = قراءة الصفوف المرفوضة من استيراد
accounts-act-release-return = إعادة إصدار إلى مقترِحه
accounts-act-invitation-accept = قبول دعوة
accounts-act-invitation-withdraw = سحب دعوة
accounts-act-own-account = تغيير الحساب الشخصي
accounts-act-sign-in = تسجيل الدخول
accounts-act-sign-in-refused = محاولة دخول لم تنجح
accounts-act-session-end = إنهاء جلسة شخصية
accounts-act-session-end-others = إنهاء كل الجلسات الشخصية الأخرى
accounts-act-session-prove = إثبات الهوية من جديد
accounts-act-device-forget = إزالة جهاز شخصي
accounts-act-password-change = تغيير كلمة المرور الشخصية
accounts-act-person-erase-again = أُعيد المحو بعد استعادة نسخة احتياطية
accounts-act-set-up = إعداد الخادم
accounts-act-configuration-view = الاطلاع على الإعدادات
accounts-act-configuration-change = تغيير الإعدادات
accounts-act-gallery-view = الاطلاع على أجزاء الصفحات

## Jobs
accounts-jobs-title = المهام
accounts-jobs-intro = أعمال يقوم بها البرنامج في الخلفية لمنظمتك، الأحدث أولًا. وما لا ينجح يُعاد تلقائيًا.
accounts-jobs-none = لا توجد مهام بعد
accounts-jobs-none-text = تظهر هنا عمليات الاستيراد والإصدارات أثناء تنفيذها وبعد انتهائها.
accounts-jobs-what = ماذا
accounts-jobs-state = الوضع
accounts-jobs-attempts = المحاولات
accounts-jobs-attempts-of = { $n } من { $most }
accounts-jobs-asked = طُلبت
accounts-jobs-next = المحاولة التالية
accounts-jobs-ended = انتهت:
accounts-jobs-progress = التقدم
accounts-jobs-queued = قيد الانتظار
accounts-jobs-running = قيد التنفيذ
accounts-jobs-stopping = قيد الإيقاف
accounts-jobs-failed = ستُعاد المحاولة
accounts-jobs-done = تمت
accounts-jobs-given-up = لم تنجح
accounts-jobs-cancelled = أُوقفت
accounts-job-import-check = فحص ملف قبل استيراده
accounts-job-import-load = تحميل ملف
accounts-job-import-undo = التراجع عن استيراد
accounts-job-release-make = إعداد إصدار

## Notices
accounts-notices-title = الإشعارات
accounts-notices-none = لا يوجد ما يلزم أن تطّلع عليه.
accounts-notice-seen = اطّلعت على هذا
accounts-notice-open = قراءة المزيد
accounts-notice-new-device = تسجيل دخول من جهاز جديد
accounts-notice-new-device-text = سجّل أحدهم الدخول إلى حسابك من جهاز لم يُستخدم من قبل. إن كنت أنت، فلا حاجة إلى أي إجراء.
accounts-notice-me = كنت أنا
accounts-notice-not-me = لم أكن أنا
accounts-notice-emergency-opened = فُتحت حالة في وضع طارئ
accounts-notice-emergency-opened-text = فتح شخص من خارج فريق الحالة ملفَّها وذكر سببًا عاجلًا. كل اطّلاع مسجَّل. يجب مراجعة ذلك خلال 72 ساعة.
accounts-notice-emergency-reviewed = تمت مراجعة فتح طارئ
accounts-notice-emergency-reviewed-text = راجع أحدهم سبب فتحك حالةً في وضع طارئ ودوّن ما توصّل إليه.
accounts-notice-cases-left = أُغلق حساب زميل وهناك حالات تنتظر
accounts-notice-cases-left-text = أُغلق حساب أحد أعضاء فريقك فورًا. ما زالت حالاته المفتوحة باسمه: سلّمها إلى شخص آخر.
accounts-not-me-title = أُزيل الجهاز
accounts-not-me-done = أُزيل الجهاز وانتهت كل جلساتك الأخرى.
accounts-not-me-next = هناك من يعرف كلمة مرورك. غيّرها الآن وأبلغ مسؤول المستخدمين.
accounts-act-notice-seen = قرأ إشعارًا
accounts-act-device-not-mine = أفاد بأن تسجيل دخول لم يكن منه

## Roles and what each reaches today
accounts-role-hotline-operator = مسؤول خط المساعدة
accounts-role-hotline-operator-help = الرد على الهاتف: تسجيل الأشخاص والعمل على الحالات الخاصة إلى أن تُسند إلى غيره أو تُغلق.
accounts-role-counsellor = مرشد نفسي اجتماعي
accounts-role-counsellor-help = تقديم الإرشاد: قراءة الحالات المفتوحة الخاصة وحالات الفرق وإضافة ملاحظات؛ دون الاطلاع على ما هو محمي أكثر من غيره.
accounts-role-lawyer = محامٍ
accounts-role-lawyer-help = تقديم المساعدة القانونية: قراءة الحالات المفتوحة الخاصة وحالات الفرق، بما فيها الإجابات المحمية، وإضافة ملاحظات.
accounts-role-health-worker = عامل صحي
accounts-role-health-worker-help = تقديم الرعاية الصحية: قراءة الحالات المفتوحة الخاصة وحالات الفرق وإضافة ملاحظات؛ دون الاطلاع على ما هو محمي أكثر من غيره.
accounts-role-shelter-manager = مسؤول دار الإيواء
accounts-role-shelter-manager-help = إدارة دار إيواء. لا توجد بعد سجلات للمقيمين: حاليًا قراءة الحالات المفتوحة المسندة إليه وإضافة ملاحظات.
accounts-role-referral-focal-point = مسؤول الاتصال للإحالات
accounts-role-referral-focal-point-help = التواصل مع الشركاء. لا توجد هنا إحالات بعد: حاليًا قراءة الحالات المفتوحة الخاصة وحالات الفرق وإضافة ملاحظات.
accounts-role-external-provider = مقدم خدمات خارجي
accounts-role-external-provider-help = العمل لدى شريك. لا توجد هنا إحالات بعد: حاليًا لا يرى غير حسابه.
accounts-role-monitoring-viewer = مطلع على النتائج
accounts-role-monitoring-viewer-help = قراءة النتائج: الإصدارات التي اتُّخذ قرار بشأنها، وفيها أعداد لا أشخاص. لا توجد بعد مؤشرات.

## New kinds, scopes and acts
accounts-scope-teams-not-authored = فرقه ومن عمل غيره
accounts-scope-emergency = مفتوح في حالة طارئة
accounts-kind-emergency = فتح طارئ
accounts-act-case-hand-over = نقل حالات زميل إلى غيره
accounts-act-emergency-open = فتح حالة في وضع طارئ
accounts-act-emergency-view = قراءة ما يخص فتحًا طارئًا
accounts-act-emergency-review = مراجعة فتح طارئ
accounts-act-access-review = مراجعة من لديه صلاحية
accounts-act-access-confirm = تأكيد صلاحيات مستخدم
accounts-act-looks-review = النظر في عدد غير معتاد من الاطلاعات
## Data protection
accounts-kind-breach = حادثة بيانات
accounts-act-breach-report = الإبلاغ عن حادثة بيانات
accounts-act-breach-view = الاطلاع على حادثة بيانات
accounts-act-breach-add = إضافة إلى حادثة بيانات
accounts-act-breach-handle = معالجة حادثة بيانات
accounts-act-breach-reopen = إعادة فتح حادثة بيانات مغلقة
accounts-act-breach-register = أخذ نسخة من سجل حوادث البيانات
accounts-notice-breach-reported = أُبلغ عن حادثة بيانات
accounts-notice-breach-reported-text = يقول زميل إن بيانات ضاعت أو شوهدت. قيّم مدى الضرر وقرر من يُبلغ: تُحسب 72 ساعة من لحظة ملاحظتها.
accounts-notice-breach-due = مهلة 72 ساعة لحادثة بيانات توشك أن تنتهي أو انتهت
accounts-notice-breach-due-text = لم يُقرر أو يُنفذ بعد إبلاغ السلطة. انظر في الأمر اليوم.
## Tokens of the API

accounts-tokens-title = وصول البرامج
accounts-tokens-help = يتيح الرمز لبرنامج آخر العمل باسمك، مثلًا لإرسال الاستمارات من الميدان.
accounts-tokens-yours = رموزك
accounts-tokens-intro = يتيح الرمز لبرنامج آخر العمل باسمك. لا يصل أبدًا إلى أبعد مما تصل إليه أنت، وأنت تقرر كم يكون أقل. كل ما يُفعل به يُدوَّن في السجل باسمك. وينتهي عندما تتغير أدوارك أو كلمة مرورك.
accounts-tokens-all-intro = رموز أنشأها مستخدمو المنظمة لبرامج أخرى. يعمل كل منها باسم صاحبه ولا يصل أبعد منه.
accounts-tokens-none = لا توجد رموز.
accounts-tokens-many = لديك أقصى عدد من الرموز. أنهِ أولًا رمزًا لم تعد تحتاج إليه.
accounts-token-make = إنشاء رمز
accounts-token-nothing = لا تشمل أدوارك شيئًا يمكن لبرنامج أن يفعله نيابةً عنك.
accounts-token-label = لأي برنامج
accounts-token-label-hint = لتتعرف عليه لاحقًا. من دون أسماء من تساعدهم.
accounts-token-scopes = ما يُسمح له به
accounts-token-scopes-hint = أقل ما يحتاج إليه البرنامج. يمكنك إنشاء رمز آخر لاحقًا.
accounts-token-scopes-choose = اختر شيئًا واحدًا على الأقل مما تشمله أدوارك.
accounts-token-short = يشمل ما اخترته شيئًا يُطلب منك عنده إثبات هويتك. مثل هذا الرمز يعمل يومًا واحدًا على الأكثر.
accounts-token-short-hint = ليوم واحد على الأكثر
accounts-token-for = مدة صلاحيته
accounts-token-days =
    { $days ->
        [zero] { $days } يوم
        [one] يوم واحد
        [two] يومان
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }
accounts-token-networks = من أين (اختياري)
accounts-token-networks-hint = عناوين البرنامج مثل 192.0.2.10 أو 10.1.0.0/16، واحد في كل سطر. فارغ: من أي مكان.
accounts-token-networks-form = اكتب عناوين مثل 192.0.2.10 أو كتلًا مثل 10.1.0.0/16، عشرة على الأكثر.
accounts-token-used = آخر استخدام
accounts-token-unused = ليس بعد
accounts-token-until = صالح حتى
accounts-token-end = إنهاء
accounts-token-works = يعمل
accounts-token-expired = انتهت مدته
accounts-token-ended = أُنهي
accounts-token-overtaken = انتهى لأن الحساب تغيّر
accounts-token-made = أُنشئ الرمز
accounts-token-once = يُعرض الآن ولن يُعرض مرة أخرى.
accounts-token-keep = ضعه حيث لا يقرؤه إلا البرنامج. من يملكه يستطيع فعل ما سمحت به. إن وقع في أيدٍ أخرى فأنهِه هنا.
accounts-act-token-make = إنشاء رمز لبرنامج
accounts-act-token-first-use = استخدام رمز لأول مرة
accounts-act-token-list = الاطّلاع على رموز الجميع
accounts-act-token-end = إنهاء رمز
accounts-act-organisation-view = الاطّلاع على بيانات المنظمة
accounts-kind-token = رمز
accounts-basis-token = رمز صالح

## What one may do
accounts-do-person-register = تسجيل شخص
accounts-do-person-match = السؤال عما إذا كان الشخص معروفًا من قبل
accounts-do-person-search = البحث عن أشخاص
accounts-do-person-view = فتح صفحة شخص
accounts-do-person-reveal = الاطلاع على هوية شخص
accounts-do-person-edit = تغيير بيانات هوية شخص
accounts-do-person-history = قراءة ما تغيّر في بيانات شخص
accounts-do-person-seen = قراءة من اطّلع على بيانات شخص
accounts-do-person-statement = طبع من اطّلع على شخص
accounts-do-person-export = سلّم شخصًا نسخة من بياناته
accounts-do-person-erase = محو بيانات شخص
accounts-do-case-open = فتح حالة جديدة
accounts-do-case-list = عرض قائمة الحالات
accounts-do-case-view = قراءة حالة
accounts-do-case-reveal = الاطلاع على الإجابات المحمية في حالة
accounts-do-case-edit = تغيير حالة
accounts-do-case-close = إغلاق حالة
accounts-do-case-move = نقل حالة واتخاذ القرارات في الطريق
accounts-do-case-approve = الموافقة على إغلاق حالة
accounts-do-task-handle = إنجاز ما يحين موعده في حالة
accounts-do-service-record = التخطيط للمساعدة وتدوين ما حدث
accounts-do-case-reopen = إعادة فتح حالة مغلقة
accounts-do-case-assign = إسناد حالة إلى عامل أو فريق
accounts-do-case-history = قراءة ما تغيّر في حالة
accounts-do-note-add = إضافة ملاحظة إلى حالة
accounts-do-stub-view = الاطلاع على ما بقي من سجل ممحو
accounts-do-case-hand-over = نقل حالات زميل إلى غيره
accounts-do-emergency-open = فتح حالة في وضع طارئ
accounts-do-emergency-view = قراءة ما يخص فتحًا طارئًا
accounts-do-emergency-review = مراجعة فتح طارئ
accounts-do-import-cases = استيراد حالات
accounts-do-import-cases-undo = التراجع عن استيراد حالات
accounts-do-import-evidence = استيراد مجموعة بيانات مقدَّمة
accounts-do-import-evidence-undo = التراجع عن استيراد مجموعة بيانات مقدَّمة
accounts-do-import-list = عرض قائمة عمليات الاستيراد
accounts-do-import-report = قراءة تقرير استيراد
accounts-do-evidence-view = قراءة سجلات مقدَّمة
accounts-do-quality-view = الاطلاع على جودة البيانات
accounts-do-release-propose = اقتراح إصدار
accounts-do-release-view = الاطلاع على إصدار
accounts-do-release-approve = البتّ في إصدار
accounts-do-audit-read = قراءة السجل
accounts-do-audit-verify = فحص السجل
accounts-do-jobs-view = الاطلاع على المهام
accounts-do-organisation-manage = تغيير بيانات المنظمة
accounts-do-site-manage = تغيير موقع
accounts-do-team-manage = تغيير فريق
accounts-do-user-list = عرض قائمة المستخدمين
accounts-do-user-invite = دعوة مستخدم
accounts-do-user-roles = تغيير أدوار مستخدم أو فرقه
accounts-do-user-disable = إغلاق حساب
accounts-do-user-enable = إعادة فتح حساب
accounts-do-access-review = مراجعة من لديه صلاحية
accounts-do-access-confirm = تأكيد صلاحيات مستخدم
accounts-do-looks-review = النظر في عدد غير معتاد من الاطلاعات
accounts-do-own-account = تغيير الحساب الشخصي
accounts-do-configuration-view = الاطلاع على الإعدادات
accounts-do-configuration-change = تغيير الإعدادات
accounts-do-gallery-view = الاطلاع على أجزاء الصفحات

## Rights in words
accounts-rights-title = ما يمكنكم فعله
accounts-rights-none = ليس لديكم دور بعد، لذلك لا يمكنكم سوى تسجيل الخروج. يمكن لمسؤول المستخدمين أن يمنحكم دورًا.
accounts-rights-teams-none = لا تنتمون إلى أي فريق.
accounts-rights-what = ماذا
accounts-rights-where = على أي سجلات
accounts-rights-as = بصفة
accounts-rights-open = ما دامت مفتوحة
accounts-rights-closed = بعد إغلاقها
accounts-rights-erased = بعد محوها
accounts-rights-all-roles = ما يمكن لكل دور فعله
accounts-rights-list = كل شيء بالتفصيل
accounts-rights-why = لماذا لا يمكنني ذلك؟
accounts-rights-why-text = تشرح هذه الصفحة من يمكنه فعل شيء ومن يمكن سؤاله. وهي لا تعرف سوى أدواركم وفرقكم، ولا تنظر في أي سجل، فلا تقول شيئًا عن وجوده أو عدمه.
accounts-rights-about = ما أردتم فعله
accounts-rights-yours = ما يمكنكم فعله من ذلك
accounts-rights-yours-none = لا يشمل أي من أدواركم ذلك.
accounts-rights-yours-also = ما ليس من بينها يبدو كصفحة غير موجودة.
accounts-rights-who = من يمكنه فعل ذلك
accounts-rights-ask = من يمكن سؤاله
accounts-rights-ask-role = لدور آخر: مسؤول المستخدمين.
accounts-rights-ask-team = لحالة تخص فريقًا آخر: مشرف ذلك الفريق، ويمكنه إسنادها إليكم.
accounts-rights-nobody = لا أحد لديه هذا الدور حاليًا.
accounts-rights-emergency = إذا كان أحد قد يصيبه أذى قبل أن يمكن الوصول إليهم، يمكنكم فتح حالة في وضع طارئ.

## What one may do: tokens and incidents
accounts-do-token-list = الاطلاع على رموز الوصول لجميع المستخدمين
accounts-do-token-end = إنهاء رمز وصول لمستخدم آخر
accounts-do-breach-report = الإبلاغ عن حادث يمس البيانات
accounts-do-breach-view = الاطلاع على وضع حادث يمس البيانات
accounts-do-breach-add = الإضافة إلى سجل حادث يمس البيانات
accounts-do-breach-handle = تقييم حادث يمس البيانات وتقرير من يُبلَّغ
accounts-do-breach-reopen = إعادة فتح حادث مغلق يمس البيانات
accounts-do-breach-register = الاطلاع على سجل الحوادث التي تمس البيانات
accounts-do-organisation-view = الاطّلاع على بيانات المنظمة
accounts-do-user-reset = إعطاء مستخدم رمزًا لكلمة مرور جديدة
accounts-do-user-consent = الموافقة، بصفة الشخص الثاني، على ما طلبه مدير مستخدمين آخر
accounts-do-retention-view = الاطّلاع على مدد الحفظ
accounts-do-retention-set = تغيير مدد الحفظ
accounts-do-hold-place = الأمر بحفظ بيانات شخص
accounts-do-hold-lift = رفع الأمر بحفظ بيانات شخص
accounts-do-site-lock = إقفال موقع عمل
accounts-do-site-unlock = طلب فتح موقع عمل مقفل
accounts-do-site-unlock-agree = الموافقة على فتح موقع عمل مقفل
## A second way to show who one is
accounts-second-title = خطوة أخرى
accounts-second-intro = كلمة المرور صحيحة. أثبت الآن بالوسيلة الثانية التي لا يملكها سواك.
accounts-second-code = الرمز
accounts-second-code-hint = الأرقام الستة التي يعرضها تطبيقك الآن، أو أحد رموز الاسترداد.
accounts-second-wrong = هذا الرمز غير مطابق، أو استُخدم من قبل. انتظر الرمز التالي وحاول مرة أخرى.
accounts-second-late = مضى وقت طويل، أو كثرت الرموز غير الصحيحة. ابدأ من جديد بكلمة المرور.
accounts-second-again = البدء من جديد
accounts-prove-hint = إن كان لديك تطبيق يولّد الرموز، فأرقامه الستة تكفي أيضًا.
accounts-factors-title = الخطوة الثانية
accounts-own-factors = مع خطوة ثانية، لا يستطيع من يعرف كلمة مرورك أن يسجّل الدخول.
accounts-own-factors-open = إدارة الخطوة الثانية
accounts-factors-intro = عند تسجيل الدخول يُطلب منك أحد هذه بعد كلمة المرور.
accounts-factors-needed = أضف خطوة ثانية للمتابعة
accounts-factors-needed-text = تطلب منظمتك خطوة ثانية من الجميع. أضف واحدة هنا، ثم يُفتح لك كل شيء من جديد.
accounts-factors-soon = ستكون الخطوة الثانية مطلوبة
accounts-factors-soon-text = تطلب منظمتك خطوة ثانية من الجميع ابتداءً من:
accounts-factors-app = إضافة تطبيق يولّد الرموز
accounts-factors-app-help = يصلح أي تطبيق للمصادقة على هاتفك أو حاسوبك. لا يحتاج إلى اتصال ولا يخبر أحدًا أين تسجّل الدخول.
accounts-factors-app-add = إضافة تطبيق
accounts-factors-too-many = لديك عشرة بالفعل. أزل واحدًا لم تعد تستخدمه.
accounts-factor = الخطوة الثانية
accounts-factor-app = تطبيق
accounts-factor-passkey = مفتاح مرور
accounts-factor-label = الاسم الذي تعطيه له
accounts-factor-label-hint = مثلًا: هاتف العمل. يمكنك تركه فارغًا.
accounts-factor-added = تاريخ الإضافة
accounts-factor-used = آخر استخدام
accounts-factor-remove = إزالة
accounts-factor-removed = تمت الإزالة. انتهت كل جلساتك الأخرى.
accounts-factor-is-added = خطوتك الثانية جاهزة
accounts-factor-is-added-text = انتهت كل جلساتك الأخرى. من الآن تُطلب منك عند تسجيل الدخول.
accounts-app-title = إعداد التطبيق
accounts-app-step-scan = افتح تطبيقك، وأضف حسابًا، ووجّه الكاميرا نحو هذه الصورة.
accounts-app-picture = صورة لكاميرا تطبيقك
accounts-app-step-type = إن لم تستطع استخدام الكاميرا، فاكتب هذا المفتاح في التطبيق:
accounts-app-step-code = اكتب الأرقام الستة التي يعرضها التطبيق الآن.
accounts-app-code = الرمز من التطبيق
accounts-app-code-hint = يتغير كل ثلاثين ثانية.
accounts-app-confirm = إنهاء
accounts-recovery = رموز الاسترداد
accounts-recovery-title = رموز الاسترداد الخاصة بك
accounts-recovery-left = { $count ->
    [zero] لم يبق لديك أي رمز استرداد.
    [one] بقي لديك رمز استرداد واحد.
    [two] بقي لديك رمزا استرداد.
    [few] بقيت لديك { $count } رموز استرداد.
    [many] بقي لديك { $count } رمز استرداد.
   *[other] بقي لديك { $count } رمز استرداد.
}
accounts-recovery-help = تتيح لك الدخول إذا فُقد هاتفك. كل رمز يعمل مرة واحدة.
accounts-recovery-renew = إنشاء رموز استرداد جديدة
accounts-recovery-once = تُعرض هذه الرموز الآن فقط. الرموز الأقدم لم تعد تعمل.
accounts-recovery-keep = اطبع هذه الصفحة أو اكتب الرموز، واحفظ الورقة حيث لا يجدها أحد. كل رمز يعمل مرة واحدة بدلًا من رمز تطبيقك.
accounts-recovery-kept = لقد حفظتها
accounts-recovery-needs-factor = أضف أولًا تطبيقًا أو مفتاح مرور. رموز الاسترداد تحل محله إذا فُقد.
accounts-factors-require = خطوة ثانية للجميع
accounts-factors-require-help = من هذا اليوم، من ليست لديه خطوة ثانية يُوجَّه إلى إضافتها عند تسجيل الدخول ولا يصل إلى شيء قبل ذلك. وحتى ذلك اليوم يرى تذكيرًا.
accounts-factors-from = مطلوبة ابتداءً من
accounts-factors-from-hint = اتركه فارغًا كي لا تُطلب من أحد.
accounts-factors-day = اكتب اليوم والشهر والسنة، أو اترك الثلاثة فارغة.
accounts-notice-recovery-used = استُخدم رمز استرداد
accounts-notice-recovery-used-text = سجّل أحدهم الدخول إلى حسابك بأحد رموز الاسترداد. إن لم تكن أنت، فأنشئ رموزًا جديدة وغيّر كلمة مرورك.
accounts-notice-recovery-gone = استُخدم آخر رمز استرداد لديك
accounts-notice-recovery-gone-text = أنشئ رموز استرداد جديدة واحفظها حيث لا يجدها أحد. إن لم تكن أنت من استخدمه، فغيّر كلمة مرورك أيضًا.
accounts-notice-second-refused = عرف أحدهم كلمة مرورك
accounts-notice-second-refused-text = أدخل أحدهم كلمة مرورك الصحيحة ثم عدة رموز غير صحيحة، ولم يتمكن من الدخول. إن لم تكن أنت، فغيّر كلمة مرورك.
accounts-basis-password-app = كلمة المرور الصحيحة ورمز من تطبيقه
accounts-basis-password-recovery = كلمة المرور الصحيحة ورمز استرداد
accounts-basis-app = رمز من تطبيقه
accounts-act-factor-add = أضاف خطوة ثانية
accounts-act-factor-remove = أزال خطوة ثانية
accounts-act-factor-require = غيّر تاريخ بدء طلب الخطوة الثانية
accounts-act-recovery-renew = أنشأ رموز استرداد جديدة

## Handing on cases
accounts-leave-title = نقل الحالات إلى غيره
accounts-leave-text = تحمل هذه الحالات اسم هذا الشخص. اختاروا لكل فريق من يتولاها. يُسجل كل تغيير، ويُبلَّغ من يتسلم حالات.
accounts-leave-none = لا توجد حالات تحمل اسم هذا الشخص
accounts-leave-team = من يتولى حالات الفريق { $team }؟
accounts-leave-no-team = من يتولى الحالات التي لا تتبع أي فريق؟
accounts-leave-counts = المفتوحة: { $open }. المغلقة: { $closed }.
accounts-leave-choose = اختاروا من يتولاها
accounts-leave-nobody-yet = لا أحد بعد: يوزعها مشرفو الفريق
accounts-leave-do = نقل هذه الحالات
accounts-leave-done = { $count ->
    [zero] لم تُنقل أي حالة
    [one] نُقلت حالة واحدة
    [two] نُقلت حالتان
    [few] نُقلت { $count } حالات
    [many] نُقلت { $count } حالة
   *[other] نُقلت { $count } حالة
}
accounts-leave-done-text = أُبلغ من تسلمها.
accounts-leave-uploads = { $count ->
    [zero] لا توجد ملفات مرفوعة غير محمّلة.
    [one] ملف مرفوع واحد لم يُحمَّل. يبقى كما هو، ويمكن لكل من يستورد البيانات تجاهله.
    [two] ملفان مرفوعان لم يُحمَّلا. يبقيان كما هما، ويمكن لكل من يستورد البيانات تجاهلهما.
    [few] { $count } ملفات مرفوعة لم تُحمَّل. تبقى كما هي، ويمكن لكل من يستورد البيانات تجاهلها.
    [many] { $count } ملفًا مرفوعًا لم يُحمَّل. تبقى كما هي، ويمكن لكل من يستورد البيانات تجاهلها.
   *[other] { $count } ملف مرفوع لم يُحمَّل. تبقى كما هي، ويمكن لكل من يستورد البيانات تجاهلها.
}
accounts-leave-releases = { $count ->
    [zero] لا توجد إصدارات بانتظار القرار.
    [one] إصدار واحد بانتظار القرار. يبقى كما هو، ويقرر فيه مسؤول الاعتماد.
    [two] إصداران بانتظار القرار. يبقيان كما هما، ويقرر فيهما مسؤول الاعتماد.
    [few] { $count } إصدارات بانتظار القرار. تبقى كما هي، ويقرر فيها مسؤول الاعتماد.
    [many] { $count } إصدارًا بانتظار القرار. تبقى كما هي، ويقرر فيها مسؤول الاعتماد.
   *[other] { $count } إصدار بانتظار القرار. تبقى كما هي، ويقرر فيها مسؤول الاعتماد.
}
accounts-leave-safety = حفاظًا على السلامة يُغلق الحساب فورًا وتبقى الحالات في الوقت الحالي. يُبلَّغ المشرفون، ويمكنكم نقل الحالات بعد ذلك.
accounts-notice-cases-given = نُقلت حالات إليكم أو إلى فريقكم
accounts-notice-cases-given-text = لم يعد أحد الزملاء يعمل عليها. وهي في قائمة حالاتكم.

## Who has access
accounts-review-title = مراجعة الصلاحيات
accounts-review-text = كل من يمكنه تسجيل الدخول وما يصل إليه الآن. ابحثوا عما لم يعد أحد بحاجة إليه. المدة القصوى بالأيام قبل إعادة النظر في كل حساب: { $days }.
accounts-review-due = { $count ->
    [zero] لا توجد حسابات حان موعد مراجعتها
    [one] حساب واحد حان موعد مراجعته
    [two] حسابان حان موعد مراجعتهما
    [few] { $count } حسابات حان موعد مراجعتها
    [many] { $count } حسابًا حان موعد مراجعتها
   *[other] { $count } حساب حان موعد مراجعتها
}
accounts-review-last = آخر تسجيل دخول
accounts-review-never = لم يحدث
accounts-review-dormant = غير مستخدم منذ أيام عددها { $days } أو أكثر أو لم يُستخدم قط
accounts-review-factor = إثبات ثان
accounts-review-factor-none = كلمة المرور فقط
accounts-review-factor-passkey = مفتاح مرور
accounts-review-factor-app = تطبيق رموز
accounts-review-reaches = الحالات التي يصل إليها
accounts-review-reviewed = آخر مراجعة
accounts-review-not-yet = ليس بعد
accounts-review-overdue = حان موعدها
accounts-review-confirm = ما زال صحيحًا
accounts-review-csv = تنزيل بصيغة CSV
accounts-review-days = عدد الأيام حتى مراجعة الصلاحيات من جديد
accounts-review-days-hint = من 7 إلى 365. المعتاد ثلاثة أشهر.
accounts-review-days-wrong = اكتبوا عدد أيام من 7 إلى 365.
accounts-looks-title = أسئلة عن الاطلاعات
accounts-looks-text = يعدّ البرنامج الحالات التي يفتحها الأشخاص، ويسأل حين يختلف يوم عن سائر أيام الشخص. هناك أسباب وجيهة كثيرة: النيابة عن زميل، أو مراجعة ملفات، أو يوم شاق. اسألوا قبل أن تحكموا.
accounts-looks-none = لا توجد أسئلة مفتوحة
accounts-looks-hour = عدد الأشخاص والحالات المفتوحة في ساعة واحدة: { $looks }؛ والمعتاد لدى هذا الزميل: { $usual } تقريبًا. هل من سبب؟
accounts-looks-others = عدد حالات الآخرين المفتوحة في هذا اليوم: { $looks }؛ والمعتاد لدى هذا الزميل: { $usual } تقريبًا. هل من سبب؟
accounts-looks-answer = ما الذي علمتموه؟
accounts-looks-choose = اختاروا
accounts-looks-answer-explained = هناك سبب وجيه
accounts-looks-answer-talk = سأتحدث مع الزميل
accounts-looks-answer-look-into = يحتاج الأمر إلى بحث
accounts-looks-send = حفظ الجواب
accounts-looks-answered = المجاب عنها
accounts-act-retention-view = الاطلاع على مدد الحفظ
accounts-act-retention-set = تغيير مدد الحفظ
accounts-act-retention-run = مراجعة ما انتهت مدته (البرنامج)
accounts-act-hold-place = الأمر بحفظ بيانات شخص
accounts-act-hold-lift = رفع الأمر بحفظ بيانات شخص
accounts-act-site-lock = إقفال موقع عمل
accounts-act-site-unlock = طلب فتح موقع مقفل أو سحب الطلب
accounts-act-site-unlock-agree = الموافقة على فتح موقع مقفل
accounts-notice-site-locked = أُقفل موقع عمل
accounts-notice-site-locked-text = أقفل زميل موقعًا على الفور. خرج من فيه وأصبحت حالاته بعيدة عن المتناول. اسأله هل أحد في خطر وهل ضاعت بيانات.
## A new password, and what needs two people
accounts-sign-in-reset = لا أستطيع تسجيل الدخول
accounts-second-lost = لم يعد لدي شيء من هذه
accounts-reset = كلمة مرور جديدة
accounts-reset-help = لمن لا يستطيع تسجيل الدخول. تحصل على رمز تسلّمه له، وبه يختار كلمة مرور جديدة.
accounts-reset-factors = إزالة خطوته الثانية أيضًا
accounts-reset-factors-hint = فقط إن فقد تطبيقه ورموز الاسترداد. يجب أن يوافق مسؤول مستخدمين آخر.
accounts-reset-issue = إصدار رمز
accounts-reset-issued = الرمز جاهز
accounts-reset-code = رمز إعادة التعيين
accounts-reset-hand-over = سلّمه شفهيًا أو على ورقة، وتأكد من أنه الشخص نفسه. يُعرض مرة واحدة فقط ويصلح ليوم واحد.
accounts-reset-needs-operator = يحتاج هذا إلى مسؤول مستخدمين ثانٍ، ولا يوجد من يمكنه الموافقة. يستطيع من يدير الخادم إصدار الرمز.
accounts-reset-closed = هذا الحساب مغلق. افتحه أولًا.
accounts-reset-title = اختيار كلمة مرور جديدة
accounts-reset-intro = اطلب رمز إعادة التعيين من مسؤول المستخدمين في منظمتك، وجهًا لوجه أو بالهاتف. به تختار هنا كلمة مرور جديدة.
accounts-reset-button = تعيين كلمة المرور الجديدة
accounts-reset-done = عُيّنت كلمة مرورك الجديدة. انتهت كل جلساتك.
accounts-reset-wrong = اسم الدخول والرمز غير متطابقين، أو استُخدم الرمز أو سُحب أو مضى وقته. اطلب رمزًا جديدًا.
accounts-waits = لا يعمل إلا بعد موافقة مسؤول مستخدمين آخر.
accounts-requests-title = في انتظار شخص ثانٍ
accounts-requests-intro = ما يمنح سلطة على بيانات الناس يحتاج إلى مسؤولَي مستخدمين: أحدهما يطلب والآخر يوافق.
accounts-requests-none = لا شيء في الانتظار.
accounts-request-invitation = دعوة شخص يستطيع رؤية الناس أو منح الصلاحيات
accounts-request-reset = إزالة الخطوة الثانية لشخص
accounts-request-roles = منح شخص صلاحيات أوسع
accounts-request-by = طلبه
accounts-request-at = وقت الطلب
accounts-request-reset-ask = تحدث مع الشخص بنفسك قبل الموافقة: هل هو حقًا من فقدها؟
accounts-request-agree = موافقة
accounts-request-refuse = رفض
accounts-request-not-you = يقرر هذا مسؤول مستخدمين آخر.
accounts-notice-consent-asked = زميل يحتاج إلى موافقتك
accounts-notice-consent-asked-text = يطلب مسؤول مستخدمين آخر أمرًا يحتاج إلى شخصين. اطّلع عليه، واسأل إن لم تكن متأكدًا، ثم قرر.
accounts-basis-reset = رمز إعادة تعيين
accounts-act-user-reset = أصدر رمزًا لكلمة مرور جديدة
accounts-act-user-consent = وافق بصفته الشخص الثاني
accounts-act-consent-ask = طلب موافقة شخص ثانٍ
accounts-act-consent-refuse = رفض بصفته الشخص الثاني
accounts-act-reset-use = عيّن كلمة مرور جديدة برمز
accounts-act-reset-refused = جرّب رمز إعادة تعيين دون نجاح
accounts-do-site-destroy = طلب إتلاف مفاتيح موقع عمل مقفل
accounts-do-site-destroy-agree = الموافقة على إتلاف مفاتيح موقع عمل مقفل
accounts-act-site-destroy = طلب إتلاف مفاتيح موقع مقفل أو إيقافه
accounts-act-site-destroy-agree = الموافقة على إتلاف مفاتيح موقع مقفل
accounts-act-site-destroy-begin = بدء إتلاف مفاتيح موقع مقفل (البرنامج)
accounts-act-site-destroy-done = إتلاف مفاتيح موقع مقفل (البرنامج)
accounts-notice-site-destruction = ستُتلف مفاتيح موقع مقفل
accounts-notice-site-destruction-text = وافق زميلان على إتلاف مفاتيح موقع مقفل. العد التنازلي جارٍ، ومن يحق له إقفال موقع يستطيع إيقافه بعد. اسألهما هل هذا صحيح.
accounts-notice-site-destroyed = أُتلفت مفاتيح موقع مقفل
accounts-notice-site-destroyed-text = انتهى العد التنازلي وأتلف البرنامج المفاتيح. لم يعد أحد يستطيع قراءة سجلات ذلك الموقع. الأعداد في سجل التدقيق.
accounts-act-backup-take = صنع نسخة احتياطية (البرنامج)
accounts-act-backup-fail = فشل نسخة احتياطية (البرنامج)
accounts-act-backup-restore = استعادة نسخة احتياطية (المشغّل)
accounts-act-drill-hold = تجربة نسخة احتياطية (البرنامج)
accounts-act-drill-fail = نسخة احتياطية لم تثبت عند التجربة (البرنامج)
accounts-act-key-rotate = إعطاء المنظمات مفاتيح جديدة (البرنامج)
accounts-act-key-rotate-fail = فشل المفاتيح الجديدة (البرنامج)
accounts-act-root-key-change = تغيير المفتاح الجذري (المشغّل)
accounts-act-root-key-divide = تقسيم المفتاح الجذري إلى حصص (المشغّل)

## Passkeys
accounts-factors-passkey = إضافة مفتاح مرور
accounts-passkey-what = يثبت هاتفك أو حاسوبك أو مفتاح أمان من أنت، ببصمة إصبعك أو بوجهك أو برقم سري. والصفحة التي تشبه هذه الصفحة فقط لا تحصل منه على شيء.
accounts-passkey-add = إعداد مفتاح مرور
accounts-passkey-title = إضافة مفتاح مرور
accounts-passkey-help = يسألك المتصفح أين يُحفظ مفتاح المرور وكيف تفتحه. بعد ذلك يُدخلك وحده من دون اسم وكلمة مرور، أو كخطوة ثانية بعد كلمة المرور. إذا نُسخ إلى حساب على الإنترنت، فمن يدخل ذلك الحساب يدخل إلى هنا: احفظه في جهاز أو مفتاح أمان إن استطعت.
accounts-passkey-make = إنشاء مفتاح المرور
accounts-passkey-make-without = لا يستطيع هذا المتصفح إنشاء مفتاح مرور هنا: البرامج النصية موقوفة، أو المتصفح قديم جدًا. أضف بدلًا منه تطبيقًا يولّد الرموز.
accounts-passkey-other = اختيار وسيلة أخرى
accounts-passkey-nowhere = لا تعمل مفاتيح المرور على هذا العنوان. فهي تحتاج إلى https وإلى اسم بدل رقم. وعلى هذا الحاسوب نفسه يكفي localhost.
accounts-passkey-sign-in = تسجيل الدخول بمفتاح مرور
accounts-passkey-sign-in-without = لا يمكن استخدام مفاتيح المرور في هذا المتصفح: البرامج النصية موقوفة، أو المتصفح قديم جدًا. سجّل الدخول باسمك وكلمة مرورك.
accounts-passkey-prove = استخدام مفتاح مرور
accounts-passkey-prove-without = لا يمكن استخدام مفاتيح المرور في هذا المتصفح. استخدم كلمة مرورك أو رمزًا من تطبيقك.
accounts-passkey-second = استخدام مفتاح مرور
accounts-passkey-second-without = لا يمكن استخدام مفاتيح المرور في هذا المتصفح. استخدم رمزًا من تطبيقك أو أحد رموز الاسترداد.
accounts-passkey-failed = لم يُستخدم مفتاح المرور. حاول مرة أخرى أو اختر وسيلة أخرى.
accounts-passkey-twice = يوجد هنا بالفعل مفتاح مرور لحسابك.
accounts-passkey-wrong = لم يُقبل مفتاح المرور هذا. حاول مرة أخرى أو اختر وسيلة أخرى.
accounts-passkey-late = مضى وقت طويل. حاول مرة أخرى.
accounts-passkey-copied = يمكن نسخه إلى أجهزة أخرى
accounts-notice-factors-changed = تغيّرت طريقة تسجيل دخولك
accounts-notice-factors-changed-text = أُضيف إلى حسابك أو أُزيل منه تطبيق أو مفتاح مرور، على جهاز آخر. إن لم تكن أنت من فعل ذلك، فأزل ما لا تعرفه وغيّر كلمة مرورك.
accounts-notice-passkey-copied = قد توجد نسخة من مفتاح مرورك
accounts-notice-passkey-copied-text = استخدم أحدهم مفتاح مرور لك تراجع عدّاده، كما يحدث مع النسخ. لم يتمكن من الدخول. أزل مفتاح المرور هذا وأضف مفتاحًا جديدًا. وإن فُقد أحد أجهزتك، فغيّر كلمة مرورك أيضًا.
accounts-basis-passkey = مفتاح مرور
accounts-basis-password-passkey = كلمة المرور الصحيحة ومفتاح مرور
## Signing in by an identity provider

accounts-provider-sign-in = تسجيل الدخول عبر { $label }
accounts-provider-title = تسجيل الدخول عبر { $label }
accounts-provider-help = يمكنك تسجيل الدخول بحساب تحتفظ به مؤسستك في مكان آخر. تبقى كلمة مرورك صالحة، حتى عندما تتعطل تلك الخدمة.
accounts-provider-open = إدارة الربط
accounts-provider-back = لحظة من فضلك
accounts-provider-back-text = أنت عائد من صفحة تسجيل الدخول لدى مؤسستك. إذا لم تنتقل هذه الصفحة وحدها فاضغط الزر.
accounts-provider-none = لا حساب مربوط بعد.
accounts-provider-links = الحسابات المربوطة
accounts-provider-added = تاريخ الربط
accounts-provider-link = ربط حساب
accounts-provider-link-help = سيُطلب منك تسجيل الدخول هناك الآن، حتى إن فعلت ذلك من قبل. وتنتهي كل جلساتك الأخرى هنا.
accounts-provider-is-linked = رُبط الحساب. انتهت كل جلساتك الأخرى.
accounts-provider-is-removed = أُزيل الربط. انتهت كل جلساتك الأخرى.
accounts-provider-not-linked = لم يُربط الحساب
accounts-provider-late = مضى وقت طويل، أو استُخدم هذا من قبل، أو بدأ في متصفح آخر. ابدأ من جديد.
accounts-provider-denied = رُفض تسجيل الدخول هناك أو جرى التخلي عنه.
accounts-provider-down = لا يمكن الوصول إلى تسجيل الدخول الآخر الآن. سجّل الدخول بكلمة المرور.
accounts-provider-token = لم يمكن استخدام جواب تسجيل الدخول الآخر. سجّل الدخول بكلمة المرور، وأخبر من يرعى هذا البرنامج.
accounts-provider-unknown = ذلك الحساب غير مربوط بحساب هنا. سجّل الدخول بكلمة المرور، ثم اربطه في صفحة حسابك.
accounts-provider-second = سجّلت الدخول هناك. أثبت الآن بالوسيلة الثانية التي لا يملكها سواك.
accounts-provider-taken = ذلك الحساب مربوط من قبل.
accounts-provider-too-many = لديك خمسة بالفعل. أزل واحدًا لم تعد تستخدمه.
accounts-basis-provider = تسجيل دخول في مكان آخر
accounts-basis-provider-app = تسجيل دخول في مكان آخر ورمز من تطبيق
accounts-basis-provider-recovery = تسجيل دخول في مكان آخر ورمز استرداد
accounts-basis-provider-passkey = تسجيل دخول في مكان آخر ومفتاح مرور
accounts-basis-provider-twice = تسجيل دخول في مكان آخر بخطوتين
accounts-act-link-add = ربط حسابًا محفوظًا في مكان آخر
accounts-act-link-remove = أزال الربط بحساب محفوظ في مكان آخر
accounts-do-departure-view = رؤية تصديرات كل شيء وهل تغادر المنظمة
accounts-do-organisation-export = طلب تصدير كل ما هو للمنظمة وجلبه
accounts-do-organisation-export-agree = الموافقة على تصدير كل شيء
accounts-do-organisation-leave = طلب أن تغادر المنظمة هذا الخادم
accounts-do-organisation-leave-agree = الموافقة على أن تغادر المنظمة هذا الخادم
accounts-act-departure-view = الاطلاع على التصديرات والمغادرة
accounts-act-organisation-export = طلب تصدير كل شيء أو جلبه أو إيقافه
accounts-act-organisation-export-agree = الموافقة على تصدير كل شيء
accounts-act-organisation-export-made = صنع تصدير لكل شيء
accounts-act-organisation-export-failed = تعذّر صنع تصدير لكل شيء (البرنامج)
accounts-act-organisation-leave = طلب أن تغادر المنظمة أو إيقاف ذلك
accounts-act-organisation-leave-agree = الموافقة على أن تغادر المنظمة
accounts-act-organisation-leave-begin = بدء مغادرة المنظمة (البرنامج)
accounts-act-organisation-leave-done = إتمام مغادرة المنظمة (البرنامج)
accounts-notice-departure = منظمتكم ستغادر هذا الخادم
accounts-notice-departure-text = وافق زميلان على أن تغادر منظمتكم. العد التنازلي جارٍ، ويستطيع أي من المديرين إيقافه بعد. اسألهما هل هذا صحيح، وهل التصدير في أيد أمينة.
