# state: draft
# Duties of data protection.

## Data incidents
governance-title = حماية البيانات
governance-report = الإبلاغ عن حادثة بيانات
governance-report-intro = أبلغ فور ملاحظتك، حتى إن لم تكن متأكدًا. يستغرق ذلك دقيقتين. لا يُلام أحد على الإبلاغ.
governance-report-do = إبلاغ
governance-kind = ماذا حدث
governance-kind-lost-paper = ضاع ورق: قائمة أو استمارة أو دفتر
governance-kind-lost-device = ضاع هاتف أو حاسوب أو ذاكرة محمولة
governance-kind-stolen = سُرق أو أُخذ شيء عليه بيانات
governance-kind-wrong-recipient = أُرسل شيء أو سُلّم إلى شخص خطأ
governance-kind-seen = رأى أحد أو سمع ما لا ينبغي له
governance-kind-account = استخدم أحد حسابًا ليس له
governance-kind-published = نُشر ما لا ينبغي نشره
governance-kind-attack = تعرض حاسوب لهجوم أو يتصرف على نحو غريب
governance-kind-unavailable = اختفت بيانات أو تعذر الوصول إليها
governance-kind-altered = غُيّرت بيانات خطأً أو عمدًا
governance-kind-other = شيء آخر
governance-what = احكِ ما حدث بكلماتك
governance-what-hint = ماذا كان فيه، وأين حدث، وماذا فُعل منذ ذلك الحين. تكفي رموز الحالات بدل الأسماء. لا يقرؤه إلا من يسهر على حماية البيانات.
governance-hours = قبل كم ساعة لوحظ ذلك؟
governance-hours-hint = 0 إن كان الآن. من هنا تُحسب المهلة لإبلاغ السلطة.
governance-more = إن كنت تعرف المزيد
governance-happened = متى حدث ذلك؟
governance-happened-hint = تكفي السنة أو الشهر.
governance-people = بيانات من
governance-people-assisted = أشخاص نعمل معهم
governance-people-children = بينهم أطفال
governance-people-relatives = أقارب
governance-people-witnesses = شهود أو أشخاص أبلغوا
governance-people-staff = موظفون
governance-people-public = آخرون
governance-about = كم عدد الأشخاص تقريبًا؟
governance-about-hint = اتركه فارغًا إن كنت لا تعرف.
governance-data = أي بيانات
governance-data-whereabouts = مكان سكن شخص أو اختبائه
governance-data-health = الصحة
governance-data-documents = وثائق وصور
governance-data-staff = الموظفون وطرق الاتصال بهم
governance-data-passwords = كلمات مرور ومفاتيح ورموز
governance-data-figures = أرقام قد تدل على شخص
governance-severity = إلى أي حد قد يضرّ بهم؟
governance-severity-low = الضرر غير مرجح
governance-severity-some = قد يقع بعض الضرر
governance-severity-serious = قد يقع ضرر جسيم
governance-severity-life = قد تكون حياة شخص في خطر
governance-phase = الحالة الراهنة
governance-phase-reported = أُبلغ عنها
governance-phase-assessed = جرى تقييمها
governance-phase-notified = أُبلغ الجميع
governance-phase-not-notified = لا حاجة لإبلاغ أحد
governance-phase-closed = مغلقة
governance-noticed = لوحظت في
governance-due = 72 ساعة لإبلاغ السلطة
governance-clock-settled = لا شيء متبقٍّ
governance-clock-left = { $hours ->
    [zero] بقي أقل من ساعة
    [one] بقيت ساعة واحدة
    [two] بقيت ساعتان
    [few] بقيت { $hours } ساعات
    [many] بقيت { $hours } ساعة
   *[other] بقيت { $hours } ساعة
}
governance-clock-over = { $hours ->
    [zero] انتهت منذ أقل من ساعة
    [one] انتهت منذ ساعة واحدة
    [two] انتهت منذ ساعتين
    [few] انتهت منذ { $hours } ساعات
    [many] انتهت منذ { $hours } ساعة
   *[other] انتهت منذ { $hours } ساعة
}
governance-clock-over-days = { $days ->
    [zero] انتهت اليوم
    [one] انتهت منذ يوم واحد
    [two] انتهت منذ يومين
    [few] انتهت منذ { $days } أيام
    [many] انتهت منذ { $days } يومًا
   *[other] انتهت منذ { $days } يوم
}
governance-authority = سلطة حماية البيانات
governance-authority-at = أُبلغت السلطة في
governance-authority-hint = ما لم يكن الضرر بالأشخاص غير مرجح، يجب أن تعلم خلال 72 ساعة (في بلدان كثيرة؛ تحقق مما يشترطه بلدك).
governance-affected = الأشخاص المعنيون
governance-affected-at = أُبلغ الأشخاص في
governance-affected-hint = إذا كان الضرر الجسيم ممكنًا فيجب إبلاغهم، بأمان وبكلمات يفهمونها.
governance-verdict-open = لم يُقرر بعد
governance-verdict-notify = يجب إبلاغهم
governance-verdict-no = لا حاجة لإبلاغهم
governance-done = تم
governance-reported-at = أُبلغ عنها في
governance-reported-by = أبلغ عنها
governance-number = الرقم
governance-own = ما أبلغت عنه
governance-reported = شكرًا لك. تم التسجيل.
governance-reported-number = الحادثة { $number }
governance-reported-text = أُبلغ من يسهرون على حماية البيانات وهم ينظرون فيها الآن.
governance-reported-add = إن تذكرت المزيد أو وجدت ما ضاع فأضفه.
governance-reported-see = عرض البلاغ
governance-nobody = أبلغ مشرفك بنفسك الآن
governance-nobody-text = لا أحد في منظمتك يتولى دور السهر على حماية البيانات، فلم يُبلغ البرنامج أحدًا.
governance-over = { $count ->
    [zero] لا حوادث انتهت مهلتها
    [one] انتهت مهلة حادثة واحدة
    [two] انتهت مهلة حادثتين
    [few] انتهت مهلة { $count } حوادث
    [many] انتهت مهلة { $count } حادثة
   *[other] انتهت مهلة { $count } حادثة
}
governance-over-text = قرر الآن هل تُبلغ السلطة. البلاغ المتأخر يذكر سبب التأخر.
governance-csv = السجل كملف (CSV)
governance-open = حوادث مفتوحة
governance-open-none = لا حوادث مفتوحة
governance-open-none-text = يظهر هنا فورًا ما يبلّغ عنه أي شخص.
governance-closed = حوادث مغلقة
governance-breach = حادثة البيانات { $number }
governance-not-known = غير معروف بعد
governance-somebody = زميل
governance-hidden = ما كُتب هنا يقرؤه من يسهرون على حماية البيانات.
governance-history = ما جرى فعله
governance-step-reported = الإبلاغ
governance-step-note = ملاحظة
governance-step-contained = اتُّخذ إجراء كي لا يسوء الأمر
governance-step-told-other = أُبلغ شخص
governance-step-assessed = التقييم
governance-step-decided = تقرر من يُبلغ
governance-step-told-authority = أُبلغت السلطة
governance-step-told-affected = أُبلغ الأشخاص المعنيون
governance-step-closed = الإغلاق
governance-step-reopened = أُعيد فتحها
governance-assess = تقييم مدى الضرر
governance-assess-why = سبب هذا التقييم
governance-assess-do = حفظ التقييم
governance-noticed-hours = قبل كم ساعة من الإبلاغ لوحظت؟
governance-decide = تحديد من يُبلغ
governance-grounds = على أي أساس
governance-grounds-hint = قد تطلبه السلطة، حتى عندما لا يُبلغ أحد.
governance-decide-do = حفظ القرار
governance-told = تسجيل أنه جرى إبلاغ
governance-whom = من أُبلغ
governance-told-how = كيف، وما الذي قيل
governance-told-hint = إذا انتهت 72 ساعة فاذكر سبب التأخر أيضًا.
governance-told-do = حفظ
governance-add = إضافة شيء
governance-add-what = ما هو
governance-add-text = ما تريد إضافته
governance-add-do = إضافة
governance-close = إغلاق الحادثة
governance-reopen = إعادة فتحها
governance-reason = السبب
governance-problem-number = اكتب عددًا صحيحًا. الحد الأقصى: { $most }.
governance-problem-choose = اختر من القائمة.
governance-problem-short = اكتب المزيد. أقل عدد من الأحرف: { $fewest }.
governance-problem-long = اختصر. الحد الأقصى لعدد الأحرف: { $most }.
governance-problem-future = هذا في المستقبل. تحقق من التاريخ.
governance-problem-date = هذا ليس تاريخًا. اكتب السنة، أو السنة والشهر، أو الثلاثة.
governance-not-assessed = قيّم أولًا مدى الضرر، ثم قرر من يُبلغ.
governance-not-decided = قرر أولًا أنهم يُبلغون.
governance-not-done = تُغلق عندما يُبتّ في كل شيء ويُبلغ كل من يجب إبلاغه.

## What is kept for how long
governance-retention = ما يُحفظ ولأي مدة
governance-retention-intro = تُحفظ البيانات ما دامت الحاجة إليها قائمة ولا أكثر. لا يحذف البرنامج بيانات الأشخاص وحده أبدًا: يؤكد المشرف كل واحد.
governance-due-people = من تنتهي مدة حفظ بياناته خلال شهر
governance-due-none = لا أحد تنتهي مدته
governance-due-confirm = القرار لإنسان
governance-due-confirm-text = اسأل أولًا هل ما زال أحد يحتاج إلى البيانات، والشخص نفسه قبل غيره. ثم امحُها أو ضع عليها حفظًا إلزاميًا.
governance-due-at = تُحفظ حتى
governance-due-over = انتهت
governance-case = رمز الحالة
governance-erase = محو البيانات
governance-holds = بيانات يجب حفظها
governance-holds-text = قد تطلب محكمة أو قانون حفظ بيانات شخص. ما دام الحفظ الإلزامي قائمًا فلا أحد يستطيع محوها.
governance-holds-none = لا بيانات يجب حفظها بعد مدتها.
governance-held-since = منذ
governance-hold-lift = رفع
governance-hold-place = حفظ بيانات شخص
governance-hold-code = رمز حالة الشخص
governance-hold-reason = من يطلب ذلك ولماذا
governance-times = المدد
governance-kept-what = ماذا
governance-kept-how = كيف تُحذف
governance-days = الأيام
governance-keep-closed-cases = أشخاص أُغلقت كل حالاتهم
governance-keep-imports = عمليات استيراد أُلغيت أو تُراجع عنها أو تعذر استخدامها
governance-keep-devices = أجهزة لم يعد أحد يسجل الدخول منها
governance-keep-notices = إشعارات اطُّلع عليها
governance-by-itself = تلقائيًا ليلًا
governance-by-person = يؤكد المشرف
governance-fixed = يحدده البرنامج: الملفات المرفوعة المختومة 7 أيام، والجلسات المنتهية يوم واحد، والمهام المنجزة 90 يومًا. يُحفظ سجل النشاط: لا يمكن إخراج قيد منه دون كسر برهانه.
governance-days-hint = من { $least } إلى { $most } من الأيام.
governance-times-save = حفظ المدد
governance-times-change = تغيير المدد
governance-deleted = ما حُذف
governance-deleted-at = متى
governance-count = العدد
governance-problem-days = اكتب عددًا من الأيام بين { $least } و{ $most }.
governance-problem-code = لا حالة بهذا الرمز في متناولك. راجع الرمز.
governance-problem-held = بيانات هذا الشخص محفوظة إلزاميًا بالفعل.

## Papers
governance-papers = أوراق للبدء
governance-papers-text = بالإنجليزية، ملفات تعدّلها وتحفظها خارج البرنامج.
governance-paper-playbook = أول 72 ساعة بعد الحادثة
governance-paper-assessment = تقييم الأثر
governance-paper-sharing = بروتوكول تبادل المعلومات
governance-paper-record = سجل أنشطة المعالجة

## Locking a site
governance-lock-title = إقفال موقع عمل
governance-lock-means = ماذا يعني ذلك
governance-lock-text = فورًا يُخرج كل من في هذا الموقع ولا يستطيعون الدخول، إلا من ينتمي إلى موقع آخر أيضًا. وتصبح حالاته بعيدة عن متناول الجميع. لا يضيع شيء.
governance-lock-back = يكفي شخص واحد للإقفال. ولفتحه من جديد يلزم شخصان.
governance-lock-do = إقفال هذا الموقع الآن
governance-site-people = { $count ->
    [zero] لا أحد ينتمي إليه.
    [one] ينتمي إليه شخص واحد.
    [two] ينتمي إليه شخصان.
    [few] ينتمي إليه { $count } أشخاص.
    [many] ينتمي إليه { $count } شخصًا.
   *[other] ينتمي إليه { $count } شخص.
}
governance-locked = مقفل
governance-locked-done = أُقفل الموقع
governance-locked-text = خرج من فيه، وأصبحت حالاته بعيدة عن المتناول. إن كنت تنتمي إليه فستخرج أنت أيضًا مع نقرتك التالية.
governance-unlock-ask = طلب فتحه
governance-unlock-asked = طلب الفتح
governance-unlock-other = يجب أن يوافق شخص آخر.
governance-unlock-agree = الموافقة وفتحه
governance-unlock-withdraw = سحب الطلب
governance-site-open = هذا الموقع غير مقفل.
governance-site-asked = طلب أحدهم ذلك بالفعل. يجب أن يوافق شخص آخر.
## إتلاف مفاتيح موقع مقفل
governance-destroy-title = إتلاف مفاتيح هذا الموقع
governance-destroy-means = ماذا يعني ذلك
governance-destroy-text = تُتلف مفاتيح كل سجلات فرق هذا الموقع: الأسماء والإجابات والملاحظات والملفات. لن يستطيع أحد قراءتها بعد ذلك، لا أنت ولا من يستولي على الخادم. ولا يبقى من كل حالة إلا رمزها وتواريخها وفريقها.
governance-destroy-never = لا يمكن التراجع عنه. والنسخ الاحتياطية التي صُنعت قبله لا تفتح هذه السجلات بعد انقضاء الأيام التي يحفظ الخادم فيها مفاتيحه.
governance-destroy-countdown = يجب أن يريده شخصان. بعد موافقة الثاني تمضي هذه الساعات قبل أن يحدث: { $hours }. وحتى ذلك الحين يوقفه شخص واحد، ويوقفه فتح الموقع أيضًا.
governance-destroy-reach = ما يشمله
governance-destroy-people = الأشخاص: { $count }
governance-destroy-cases = الحالات: { $count }
governance-destroy-elsewhere = أشخاص لهم حالة في مكان آخر أيضًا ويبقون معها: { $count }
governance-destroy-held = أشخاص تحت حفظ إلزامي تبقى بياناتهم كلها: { $count }
governance-destroy-held-title = بعضهم لا يشمله ذلك
governance-destroy-held-text = من كان تحت حفظ إلزامي تبقى بياناته ومفاتيحه كلها. لتشمله افتح الموقع وارفع الحفظ ثم أقفله من جديد.
governance-destroy-decided = ما تقرر
governance-destroy-stage-asked = ينتظر شخصًا ثانيًا
governance-destroy-stage-agreed = العد التنازلي جارٍ
governance-destroy-stage-running = تُتلف المفاتيح الآن
governance-destroy-stage-done = أُتلفت المفاتيح
governance-destroy-stage-withdrawn = أُوقف
governance-destroy-asked-by = طلبه
governance-destroy-agreed-by = وافق عليه
governance-destroy-due = يحدث في
governance-destroyed-people = أشخاص لم يبق منهم إلا أثر: { $count }
governance-destroyed-cases = حالات لم يبق منها إلا أثر: { $count }
governance-destroyed-kept = أشخاص تحت حفظ إلزامي تُركوا: { $count }
governance-destroy-agree = الموافقة: إتلاف المفاتيح
governance-destroy-stop = إيقافه
governance-destroy-ask-title = طلبه
governance-destroy-ask = طلب إتلاف المفاتيح
governance-destroy-name = اسم الموقع
governance-destroy-name-hint = اكتبه كما هو أعلاه، ليكون الموقع المقصود هو الصحيح.
governance-problem-site-name = ليس هذا اسم هذا الموقع. اكتبه كما هو في أعلى الصفحة.
governance-destroy-asked-already = طلب أحدهم ذلك بالفعل. انظر صفحة الموقع.
governance-destroy-running = تُتلف مفاتيح هذا الموقع الآن. لم يعد يمكن إيقاف ذلك.

governance-leaving = أخذ بياناتنا والمغادرة
governance-operator = مشغّل الخادم
governance-export-title = كل ما هو لمنظمتكم
governance-export-text = ملف واحد فيه الحالات والأشخاص والملاحظات والتغييرات والملفات المرسلة ومجموعات البيانات والإصدارات والحسابات والسجل، بصيغ مفتوحة. يُختم لمستلم تسمّونه، ولا يستطيع هذا الخادم فتحه.
governance-export-careful = فيه أسماء أشخاص تعرضوا للاتجار. يجب أن يريده شخصان. اصنعوا المستلم على جهاز تثقون به واحفظوا هويته هناك.
governance-export-stage-asked = ينتظر شخصًا ثانيًا
governance-export-stage-making = يُصنع الآن
governance-export-stage-made = صُنع
governance-export-stage-failed = لم يمكن صنعه
governance-export-stage-withdrawn = أُوقف
governance-export-stage-gone = صُنع ثم أُزيل ملفه
governance-export-cases = الحالات: { $count }
governance-export-rows = الصفوف: { $count }
governance-export-bytes = البايتات: { $count }
governance-export-jobs = انظر إلى أين وصل
governance-export-agree = الموافقة: صنع الملف
governance-export-fetch = جلب الملف
governance-export-ask = طلبه
governance-export-waits = طُلب واحد أو يُصنع بالفعل.
governance-recipient = المستلم
governance-recipient-hint = يبدأ بـ age1. يصنعه «amparo backup keygen» أو age-keygen على جهازكم.
governance-purpose = الغرض منه
governance-purpose-departure = مغادرتنا
governance-purpose-copy = نسخة للحفظ
governance-purpose-authority = جهة رسمية
governance-problem-recipient = ليس هذا مستلمًا. يبدأ بـ age1 ويُنسخ كاملًا.
governance-problem-purpose = اختر الغرض منه.
governance-leave-title = مغادرة هذا الخادم نهائيًا
governance-leave-text = تنتهي كل الحسابات، وتُتلف كل مفاتيح منظمتكم هنا وفي الوديعة، وتُحذف سجلاتكم. لا شيء يعيدها، ولا تفتحها أي نسخة احتياطية لهذا الخادم.
governance-leave-stays = ما يبقى: السجل دون اسم أحد، والإصدارات المنشورة مع دفتر خصوصيتها، وأنكم غادرتم.
governance-leave-countdown = يجب أن يريده شخصان، ويُظهر أحدهما ببصمة SHA-256 للملف أن التصدير بين أيديكم. بعد موافقة الثاني تمضي هذه الأيام: { $days }. وحتى ذلك الحين يوقفه شخص واحد.
governance-leave-stage-asked = ينتظر شخصًا ثانيًا
governance-leave-stage-agreed = العد التنازلي جارٍ
governance-leave-stage-running = المنظمة تغادر
governance-leave-stage-done = غادرت المنظمة
governance-leave-stage-withdrawn = أُوقف
governance-leave-agree = الموافقة: المغادرة نهائيًا
governance-leave-sha256 = بصمة SHA-256 للتصدير الذي بين أيديكم
governance-leave-sha256-hint = احسبوها من الملف على جهازكم، مثلًا بـ sha256sum، بعد أن تفتحوه هناك.
governance-leave-ask = طلب المغادرة
governance-leave-waits = طُلب ذلك بالفعل.
governance-problem-sha256 = ليس لأي تصدير صُنع هنا هذه البصمة. احسبوها من الملف الذي بين أيديكم.
