# state: draft
# نصوص الأشخاص والحالات.

## The first page, lists

protection-today = اليوم
protection-today-mine = حالاتك المفتوحة
protection-today-waiting = تنتظر من يعمل عليها
protection-today-none = لا شيء بالانتظار
protection-today-none-text = ستظهر هنا الحالات التي تعمل عليها.
protection-cases = الحالات
protection-cases-all = كل الحالات التي يمكنك رؤيتها
protection-cases-none = لا توجد حالات هنا
protection-cases-none-text = ألغِ التصفية، أو سجّل شخصًا.
protection-mine = فقط التي أعمل عليها
protection-case = حالة
protection-case-open = فتح الحالة
protection-name = الاسم
protection-age = العمر
protection-age-unknown = العمر غير معروف
protection-gender = النوع الاجتماعي
protection-status = الوضع
protection-exploitation = شكل الاستغلال
protection-owner = أخصائي الحالة
protection-owner-hint = شخص من الفريق. يمكن تركه فارغًا الآن.
protection-team = الفريق
protection-no-owner = لا أحد بعد
protection-no-team = بلا فريق
protection-somebody = شخص لم يعد يعمل هنا
protection-registered = تاريخ التسجيل
protection-registered-from = التسجيل من تاريخ
protection-registered-until = التسجيل حتى تاريخ
protection-day-hint = مثلًا 2026 أو 2026-11 أو 2026-11-22.
protection-state = المرحلة
protection-state-open = مفتوحة
protection-state-closed = مغلقة
protection-state-erased = ممحوّة

## Finding

protection-find = البحث عن شخص
protection-find-what = الاسم أو رمز الحالة أو الوثيقة أو الهاتف
protection-find-hint = يمكن العثور على الأسماء بأي كتابة ومع أخطاء الطباعة، وسنة الميلاد بجانب الاسم تساعد. أما الرموز والأرقام فيجب أن تكون مطابقة.
protection-find-do = بحث
protection-found = النتائج
protection-found-more = هناك نتائج أخرى غير هذه. اكتب جزءًا أكبر من الاسم.
protection-found-none = لم يُعثر على أحد
protection-found-none-text = جرّب كتابة أخرى أو جزءًا من الاسم. لا تجد إلا أشخاص حالاتك وفرقك.

## Registering

protection-register = تسجيل شخص
protection-register-intro = يكفي للبدء اليوم والجواب عن الموافقة. اسأل عن الباقي عندما تتوفر الثقة.
protection-register-person = عن الشخص
protection-register-person-hint = يمكن ترك كل شيء هنا فارغًا.
protection-register-more = المزيد عن الشخص
protection-register-do = تسجيل
protection-register-anyway = التسجيل بصفة شخص جديد
protection-registered-done = تم تسجيل الشخص
protection-registered-next = استخدم هذا الرمز عند الحديث عن الحالة. فهو لا يكشف شيئًا عن الشخص.
protection-latin-name = الاسم بالحروف اللاتينية
protection-latin-name-hint = إذا بقي فارغًا، يقترح البرنامج اسمًا.
protection-other-names = أسماء أخرى
protection-other-names-hint = أسماء عُرف بها الشخص، اسم في كل سطر.
protection-safe-contact = التواصل الآمن
protection-safe-contact-hint = كيف ومتى يمكن الوصول إلى الشخص دون تعريضه للخطر. يظهر أولًا في صفحة الحالة.
protection-similar = قد يكون هذا الشخص معروفًا بالفعل
protection-similar-text = تحقّق قبل التسجيل، حتى لا يضطر أحد إلى رواية قصته مرتين. ويمكنك أيضًا المتابعة.
protection-similar-ask = قد يعرف فريق آخر هذا الشخص. يُرجى سؤال:
protection-similar-unasked = لم تُسأل الفرق الأخرى الآن لكثرة الأسئلة في وقت قصير. انتظر دقيقة، أو اسأل أحد الزملاء قبل التسجيل.

## Consent

protection-consent = الموافقة على حفظ البيانات واستخدامها
protection-consent-hint = اشرح أولًا بلغة الشخص. المساعدة لا تتوقف على الجواب.
protection-consent-given = تمت الموافقة
protection-consent-refused = لم تتم الموافقة
protection-consent-withdrawn = سُحبت الموافقة
protection-consent-not-asked = لم يُسأل

## The page of a case

protection-view-case = الحالة
protection-sections = ما هو معروف وما ليس معروفًا بعد
protection-answered = أُجيب عن { $answered } من { $all }
protection-entries-newest = المعروض: أحدث { $shown } من أصل { $all }.
protection-entries-all = عرض الكل
protection-add = إضافة
protection-change = تعديل
protection-nothing = لم يُدوَّن شيء
protection-hidden = هناك جواب محفوظ مخفي
protection-kept-hidden = محفوظ مخفي
protection-hidden-replace = هناك جواب محفوظ مخفي. ما تكتبه هنا يحل محله؛ وإذا تُرك فارغًا بقي كما هو.
protection-withdrawn = أسئلة أقدم
protection-yes = نعم
protection-no = لا
protection-country-hint = اسم البلد أو رمزه، بأي من لغاتنا.
protection-countries-hint = أسماء البلدان أو رموزها، تفصل بينها فاصلة منقوطة.
protection-language-hint = اسم اللغة أو رمزها.

## Notes, assigning, closing

protection-note-add = إضافة ملاحظة
protection-note-hint = اكتب ما قيل وما اتُّفق عليه. لا يمكن تعديل الملاحظة لاحقًا، ويمكن تصحيحها بملاحظة أخرى.
protection-assign = إسناد إلى شخص
protection-close = إغلاق الحالة
protection-reopen = إعادة الفتح
protection-reason = السبب
protection-reason-hint = يُحفظ السبب ويستطيع المشرفون على الحالة قراءته.

## Seeing what is hidden

protection-reveal = إظهار الاسم وبيانات الاتصال
protection-reveal-text = يُعرض الاسم وبيانات الاتصال مرة واحدة. ويمكن للشخص أن يعلم أنك اطّلعت ولماذا.
protection-reveal-places = إظهار الأماكن والأشخاص
protection-reveal-places-text = تُعرض الأماكن الدقيقة والمعنيون مرة واحدة. قد تعرّض شخصًا للخطر، ولذلك يُسجَّل الاطلاع.
protection-revealed = تُعرض هذه الصفحة مرة واحدة
protection-revealed-text = سُجِّل أنك اطّلعت. ولا يبقى منه شيء في المتصفح.
protection-revealed-hide = إخفاء من جديد

## History

protection-history = التغييرات
protection-history-none = لم يتغير شيء بعد
protection-history-none-text = ستُدرج هنا التغييرات في هذه الحالة.
protection-older-left-out = قد توجد إدخالات أقدم لا تُعرض هنا.
protection-when = متى
protection-who = من
protection-what = ماذا
protection-before = قبل
protection-after = بعد
protection-seen = من اطّلع على هذا
protection-seen-text = كل اطلاع على هذا الشخص وهذه الحالة مسجَّل. ومن حق الشخص أن يعلم.
protection-program = البرنامج
protection-did-register = التسجيل
protection-did-look = الاطلاع على الحالة
protection-did-look-identity = الاطلاع على الاسم وبيانات الاتصال
protection-did-look-places = الاطلاع على الأماكن والأشخاص
protection-did-change = تعديل
protection-did-note = إضافة ملاحظة
protection-did-assign = إسناد الحالة
protection-did-close = إغلاق الحالة
protection-did-reopen = إعادة فتح الحالة
protection-did-history = قراءة التغييرات
protection-did-seen = السؤال عمّن اطّلع
protection-did-erase = محو بيانات الشخص
protection-did-other = شيء آخر

## Two people at once

protection-conflict = عدّل شخص آخر هذا في أثناء ذلك
protection-conflict-text = لم يُحفظ شيء بعد. اختر الصحيح لكل جواب ثم احفظ.
protection-conflict-theirs = المحفوظ الآن
protection-conflict-mine = ما كتبته
protection-conflict-keep = أيهما الصحيح؟

## Erasing

protection-erase = محو بيانات هذا الشخص
protection-erase-head = لا يمكن التراجع عن هذا
protection-erase-text = يُمحى كل ما يُعرف عن الشخص: الأجوبة والملاحظات والأسماء والسجل. ويُتلف المفتاح الذي كان يفتحها، فلا يمكن بعد ذلك قراءة أي شيء محفوظ هنا.
protection-erase-stays = ما يبقى: الرمز والتواريخ ومن قام بالمحو. وإذا جاءت بيانات الشخص من ملف، تبقى علامة لا تدل على شيء وتمنع تحميل ذلك السطر مرة أخرى.
protection-erase-cases =
    { $count ->
        [zero] لا حالات تُمحى مع الشخص:
        [one] تُمحى مع الشخص حالة واحدة:
        [two] تُمحى مع الشخص حالتان:
        [few] تُمحى مع الشخص { $count } حالات:
        [many] تُمحى مع الشخص { $count } حالة:
       *[other] تُمحى مع الشخص { $count } حالة:
    }
protection-erase-reason-hint = خمسة عشر حرفًا على الأقل. يبقى السبب محفوظًا، فلا تذكر اسم الشخص.
protection-erase-code = رمز الحالة
protection-erase-code-hint = اكتبه بيدك للتأكد من أنه الشخص المقصود.
protection-erase-do = محو نهائي
protection-erased = مُحيت بيانات هذا الشخص
protection-erased-text = لم يبقَ سوى الرمز والتواريخ.
protection-erased-at = وقت المحو
protection-erased-by = من قام بالمحو

## What cannot be taken

protection-problem-both = أعطيت جوابًا وذكرت أيضًا سبب عدم وجوده. أبقِ واحدًا منهما.
protection-problem-choose = اختر واحدًا من القائمة.
protection-problem-close = أغلق الحالة من «إغلاق الحالة» في صفحتها، حيث يُطلب السبب.
protection-problem-code = هذا ليس رمز الحالة. راجع صفحة الحالة واكتبه مجددًا.
protection-problem-consent = حدّد هل وافق الشخص أم رفض أم لم يُسأل بعد.
protection-problem-date = هذا ليس تاريخًا. اكتب السنة، أو السنة والشهر، أو التاريخ كاملًا.
protection-problem-day = اكتب اليوم كاملًا، اليوم أو قبله.
protection-problem-future = هذا التاريخ في المستقبل.
protection-problem-note = اكتب شيئًا قبل الحفظ.
protection-problem-note-long = هذه الملاحظة طويلة جدًا. قسّمها إلى عدة ملاحظات.
protection-problem-nothing = لم يُجب عن أي شيء بعد.
protection-problem-owner = اختر شخصًا من هذا الفريق.
protection-problem-query = اكتب حرفين أو رقمين على الأقل.
protection-problem-reason =
    { $fewest ->
        [zero] اذكر السبب.
        [one] اذكر السبب بحرف واحد على الأقل.
        [two] اذكر السبب بحرفين على الأقل.
        [few] اذكر السبب بـ { $fewest } أحرف على الأقل.
        [many] اذكر السبب بـ { $fewest } حرفًا على الأقل.
       *[other] اذكر السبب بـ { $fewest } حرف على الأقل.
    }
protection-problem-team = اختر الفريق المسؤول عن هذه الحالة.

## أوراق للشخص

protection-statement = طباعة من اطّلع
protection-statement-text = ورقة للشخص: متى اطّلع أحد على بياناته أو غيّرها، وبأي صفة. لا تُذكر فيها أسباب الزملاء.
protection-statement-title = من اطّلع على معلوماتك
protection-statement-intro = كلما فتح أحد هنا معلوماتك أو غيّرها سُجّل ذلك. هذه هي القائمة. البحث الذي لا يُظهر إلا رمزًا غير مذكور فيها.
protection-statement-ask = يحق لك أن تسأل عن أي سطر، أو تطلب تصحيحًا، أو تشتكي. اسأل من أعطاك هذه الورقة.
protection-staff = أحد العاملين
protection-staff-number = { $role }، الزميل { $number }
protection-did-statement = طبع من اطّلع
protection-did-export = أعدّ نسخة لك
protection-paper-language = لغة الورقة
protection-paper-print = عرض للطباعة
protection-paper-care = أين ستُحفظ الورقة؟
protection-paper-care-text = قد يجد الورقةَ شخصٌ آخر. اسأل الشخص أين سيحفظها. اعرض أن تقرآها معًا بدلًا من ذلك، أو أن تبقى هنا.
protection-paper-now = اطبعها الآن
protection-paper-now-text = تُعرض هذه الصفحة مرة واحدة. اطبعها من قائمة المتصفح، وسلّمها بنفسك، ولا تترك شيئًا عند الطابعة.
protection-paper-back = العودة إلى الحالة
protection-export = تسليم نسخة
protection-export-text = كل ما يُحفظ عن الشخص: الإجابات والملاحظات والتغييرات في كل حالاته، ومن اطّلع عليها. هذا حق له. ويُسجَّل أن النسخة أُعدّت.
protection-export-leave-out = ما يُستثنى
protection-export-leave-out-hint = فقط ما قد يعرّض شخصًا آخر للخطر. تذكر النسخة ما ينقصها ولماذا.
protection-export-grounds = سبب الاستثناء
protection-export-grounds-hint = سيقرأ الشخص هذا. مطلوب فقط إذا استُثني شيء؛ خمسة عشر حرفًا على الأقل.
protection-export-json = تنزيل كملف
protection-export-json-text = الملف مخصص لبرامج أخرى (JSON). وهو غير مشفّر: سلّمه بنفسك واحذفه من هذا الجهاز.
protection-copy-title = معلوماتك
protection-copy-intro = هذا ما يُحفظ عنك هنا. نُسخ في:
protection-copy-left-out = ما ليس في هذه النسخة

## Emergencies
protection-emergency = فتح طارئ
protection-emergencies = حالات الفتح الطارئ
protection-emergencies-text = حالات فتحها شخص من خارج فريقها لأن الأمر لا يحتمل الانتظار. ويراجع كل فتح بعد ذلك شخص آخر.
protection-emergencies-waiting = بانتظار مراجعتكم
protection-emergencies-none-waiting = لا شيء بانتظاركم
protection-emergencies-recent = كل ما يعنيكم
protection-emergencies-none = لا يوجد أي منها
protection-emergencies-mine = ما فتحتموه
protection-emergency-open = فتح حالة في وضع طارئ
protection-emergency-open-text = يُستخدم هذا عندما قد يصيب شخصًا أذى قبل أن يمكن الوصول إلى من يعملون على الحالة.
protection-emergency-rule-hour = تبقى الحالة مفتوحة لكم ساعة واحدة للقراءة فقط، دون تغيير أي شيء. وتبقى الإجابات الأشد حماية مخفية.
protection-emergency-rule-told = يُبلَّغ فورًا المسؤول عن الحالة ومشرفو فريقها والمدققون، مع ذكر اسمكم.
protection-emergency-rule-review = يراجعه شخص آخر خلال ثلاثة أيام. وما دامت مراجعة متأخرة لم تتم، لا يمكنكم فتح شيء آخر بهذه الطريقة.
protection-emergency-code = رمز الحالة
protection-emergency-code-hint = تسعة أحرف وأرقام، وهو مكتوب على كل ورقة تخص الحالة.
protection-emergency-reason-hint = ما الذي حدث ولماذا لا يحتمل الانتظار، في جملة أو جملتين. لا تكتبوا أسماء: يقرأ هذا من يراجعون الفتح.
protection-problem-no-code = هذا ليس رمز حالة: يوجد حرف أو رقم خاطئ أو ناقص. تحققوا منه مرة أخرى.
protection-emergency-unknown = لا يمكن فتح حالة بهذا الرمز
protection-emergency-unknown-text = { $tries ->
    [zero] سُجلت هذه المحاولة. لم تبق لكم محاولات اليوم.
    [one] سُجلت هذه المحاولة. بقيت لكم محاولة واحدة اليوم.
    [two] سُجلت هذه المحاولة. بقيت لكم محاولتان اليوم.
    [few] سُجلت هذه المحاولة. بقيت لكم { $tries } محاولات اليوم.
    [many] سُجلت هذه المحاولة. بقيت لكم { $tries } محاولة اليوم.
   *[other] سُجلت هذه المحاولة. بقيت لكم { $tries } محاولة اليوم.
}
protection-emergency-not-now = لا يمكنكم الآن فتح شيء بهذه الطريقة
protection-emergency-blocked = لم تُراجع خلال ثلاثة أيام حالة فتحتموها في وضع طارئ. اطلبوا من مشرف فريقها أو من مدقق مراجعتها. وإن كان شخص في خطر الآن فاتصلوا بهما.
protection-emergency-waits = لم تدل ثلاثة رموز اليوم على أي حالة، لذلك تنتظر هذه الصفحة إلى الغد. إن كان شخص في خطر الآن فاتصلوا بمشرف أو مدقق.
protection-emergency-nobody = لا يوجد من يمكن إبلاغه بهذا، لذلك تبقى الحالة مغلقة أمامكم. اطلبوا من مسؤول المستخدمين تعيين مشرف ثان أو مدقق.
protection-emergency-banner = مفتوحة في وضع طارئ
protection-emergency-banner-text = يمكنكم القراءة حتى
protection-emergency-ends = مفتوحة حتى
protection-emergency-due = موعد المراجعة
protection-emergency-overdue = المراجعة متأخرة
protection-emergency-review = المراجعة
protection-emergency-review-do = حفظ المراجعة
protection-emergency-reviewed-by = المراجع
protection-emergency-verdict = ما الذي تبين لكم؟
protection-verdict-justified = كان الفتح في محله
protection-verdict-not-justified = لم يكن الفتح في محله
protection-verdict-to-discuss = يحتاج الأمر إلى نقاش
protection-emergency-note = ملاحظة
protection-emergency-note-hint = يقرأ هذا من فتح الحالة. لا تكتبوا أسماء من تخصهم الحالة.
protection-emergency-looks = ما اطُّلع عليه
protection-emergency-looks-none = لم يُطلع على شيء.
protection-emergency-to-case = الانتقال إلى الحالة
protection-emergency-gone = لم يعد موجودًا
protection-emergency-ask = إذا كان الأمر لا يحتمل الانتظار وتعذر الوصول إلى أحد من الفريق، يمكنكم فتح الحالة برمزها.
protection-did-emergency = فتح الحالة في وضع طارئ
protection-held = يجب حفظ بيانات هذا الشخص حاليًا. من وضع الحفظ الإلزامي يستطيع بيان السبب ورفعه.

# The way of a case: stages, tasks, closing.
protection-stage = المرحلة
protection-stage-enquiry = استفسار
protection-stage-intake = استقبال
protection-stage-screening = فرز
protection-stage-assessment = تقييم
protection-stage-planning = تخطيط
protection-stage-implementing = مساعدة
protection-stage-follow-up = متابعة
protection-stage-closing = طُلب الإغلاق
protection-stage-closed = مغلقة
protection-pause = سبب التوقف
protection-pause-lost-contact = متوقفة: لا تواصل
protection-pause-in-custody = متوقفة: قيد الاحتجاز
protection-pause-travelling = متوقفة: في الطريق
protection-risk = الخطر
protection-risk-unknown = لم يُقدَّر بعد
protection-risk-low = منخفض
protection-risk-medium = متوسط
protection-risk-high = مرتفع
protection-risk-critical = الآن، على الحياة أو الحرية
protection-task = مهمة
protection-tasks = ما يجب فعله
protection-tasks-none = لا شيء مستحق.
protection-task-due = حتى
protection-task-late = متأخرة
protection-task-danger = التأكد مما إذا كان هناك خطر الآن
protection-task-consent = الشرح وسؤال الشخص هل يوافق
protection-task-decision = تقرير ما نعمل على أساسه
protection-task-risk = تقدير الخطر
protection-task-safety-plan = الاتفاق على كيفية بقاء الشخص آمنًا
protection-task-needs = النظر في الاحتياجات معًا
protection-task-best-interests = النظر في مصلحة الطفل الفضلى
protection-task-plan = الاتفاق على الخطة
protection-task-plan-review = مراجعة الخطة
protection-task-follow-up = متابعة الشخص
protection-task-incident = التعامل مع ما حدث
protection-task-recovery-end = تنتهي مهلة التعافي
protection-task-feedback = السؤال عن التجربة
protection-task-own = مهمة
protection-task-appointment = موعد
protection-task-kind = النوع
protection-task-new = إضافة مهمة أو موعد
protection-task-words = ما يجب فعله
protection-task-words-hint = يُحفظ مختومًا مع الحالة. القوائم تُظهر وجود مهمة فقط.
protection-task-go = الانتقال إلى مكان الإنجاز
protection-task-done = أُنجزت
protection-task-waive = غير لازمة
protection-task-waive-do = حفظ أنها غير لازمة
protection-next = التالي
protection-note-add-to = إضافة ملاحظة إلى { $code }
protection-note = ملاحظة
protection-step-moved = المرحلة
protection-step-risk = تقدير الخطر
protection-step-decision = القرار
protection-step-paused = متوقفة
protection-step-resumed = تُستأنف
protection-step-exception = تستمر المساعدة دون موافقة
protection-step-guardian = للطفل وصي
protection-step-best-interests = نُظر في مصلحة الطفل الفضلى
protection-step-recovery = مهلة التعافي والتفكير حتى
protection-step-incident = حدث أمر خطير
protection-step-reported = أُبلغت جهة رسمية بموجب القانون
protection-step-asked = طُلب الإغلاق
protection-step-agreed = تمت الموافقة على الإغلاق
protection-step-sent-back = لم تُغلق، عادت إلى
protection-guard-goes-on = الحالة متوقفة. استأنفوها أولًا.
protection-guard-consent = لم يوافق الشخص، ولم يُدوَّن أي استثناء.
protection-guard-decided = لم يُقرَّر وجود علامات على الاتجار.
protection-guard-risk = لم يُقدَّر الخطر.
protection-guard-guardian = لا يوجد وصي مسجل للطفل.
protection-guard-best-interests = لم يُنظر في مصلحة الطفل الفضلى.
protection-guard-nothing-open = لا يزال أمر يتعلق بسلامة الشخص مفتوحًا.
protection-guard-second-person = يجب أن يوافق شخص غير من طلب.
protection-way = مسار الحالة
protection-way-go = التقدم واتخاذ القرار
protection-way-next = التقدم
protection-way-decide = تدوين ما تقرر
protection-way-steps = ما دُوِّن
protection-way-missing = قبل { $stage }
protection-way-none = لا توجد مرحلة يمكن الانتقال إليها الآن.
protection-way-to = إلى أي مرحلة
protection-way-why = السبب
protection-way-why-hint = مطلوب عند عودة الحالة إلى مرحلة سابقة.
protection-way-move = نقل الحالة
protection-since = منذ
protection-words-grounds = على أي أساس
protection-words-if-any = أي إضافة
protection-decision = ما نعمل على أساسه
protection-decided-by = من قرر
protection-recovery-from = اليوم الأول
protection-recovery-until = اليوم الأخير
protection-do-risk = تقدير الخطر
protection-do-risk-hint = يقدّره شخص مدرَّب مع الشخص المعني. البرنامج لا يقترح شيئًا.
protection-do-decision = تقرير ما نعمل على أساسه
protection-do-decision-hint = اذكروا من قرر وعلى أي أساس. يحق للشخص أن يطلب إعادة النظر: دوّنوا ذلك هنا أيضًا.
protection-do-pause = إيقاف الحالة مؤقتًا
protection-do-pause-hint = ما يجب فعله يبقى في القائمة بمواعيده.
protection-do-resume = استئناف الحالة
protection-do-resume-hint = يُستأنف العمل على الحالة.
protection-do-exception = المتابعة دون موافقة
protection-do-exception-hint = فقط إذا كانت الحياة في خطر أو أوجب القانون ذلك. اطلبوا الموافقة حالما أمكن.
protection-do-guardian = تدوين أن للطفل وصيًا
protection-do-guardian-hint = اسم الوصي مكانه بين جهات اتصال الحالة.
protection-do-best-interests = تدوين مصلحة الطفل الفضلى
protection-do-best-interests-hint = رأي الطفل أولًا، ثم من سُئل وما وُزن.
protection-do-recovery = مهلة التعافي والتفكير
protection-do-recovery-hint = 30 يومًا على الأقل وفق اتفاقية مجلس أوروبا؛ وقد يمنح قانون بلدكم أكثر.
protection-do-incident = حدث أمر خطير
protection-do-incident-hint = تهديد أو اختفاء أو إيذاء للنفس أو خطر على الموظفين. يجب التعامل معه خلال يوم.
protection-do-reported = إبلاغ جهة رسمية بموجب القانون
protection-do-reported-hint = أي قانون، وماذا أُبلغ ولمن، وأن الشخص أُعلم أولًا.
protection-closing = إغلاق الحالة
protection-closing-waits = الإغلاق بانتظار شخص ثانٍ
protection-closing-look = الاطلاع
protection-closing-asked = سبق طلب إغلاق هذه الحالة.
protection-closing-nobody = لا أحد يطلب إغلاق هذه الحالة الآن.
protection-closing-missing = قبل إغلاق الحالة
protection-closing-agree = الموافقة وإغلاق الحالة
protection-closing-back = إعادتها
protection-closing-take-back = سحب الطلب
protection-closing-back-do = متابعة الحالة
protection-closing-asked-by = طلبه
protection-closing-asked-at = طُلب في
protection-close-hint = أثناء تقديم المساعدة، يوافق شخص ثانٍ قبل إغلاق الحالة.
protection-problem-not-active = لا يمكن إيقاف إلا حالة يُعمل عليها.
protection-problem-order = لا يجوز أن يسبق اليوم الأخير الأول.
protection-problem-task = اذكروا بكلمات قليلة ما يجب فعله.
protection-problem-later-day = اختاروا يومًا كاملًا، اليوم أو بعده.
protection-today-tasks = ما يجب فعله
protection-team-queue = فريقي
protection-team-quiet = لا شيء بانتظاركم
protection-team-quiet-text = لا إغلاق للموافقة عليه، ولا أحد في خطر كبير، ولا تأخير.
protection-team-closings = عمليات إغلاق بانتظاركم
protection-team-danger = في خطر كبير
protection-team-late-tasks = متأخرة
protection-team-load = توزيع العمل
protection-team-load-hint = الحالات المفتوحة والمهام المتأخرة لكل شخص. نحو 15 إلى 20 حالة معقدة هي حمل كامل.
protection-team-cases = حالات مفتوحة
protection-team-late = مهام متأخرة

# The plan, and the help that is given.
protection-plan = الخطة والخدمات
protection-plan-none = لا توجد خطة بعد
protection-plan-none-text = اتفق مع الشخص على ما يريد الوصول إليه، وعلى المساعدة التي تؤدي إليه.
protection-plan-loose = مساعدة بلا هدف
protection-goal = الهدف
protection-goal-new = إضافة هدف
protection-goal-until = مخطط حتى
protection-goal-became = ما الذي آل إليه هذا الهدف
protection-goal-open = نعمل من أجله
protection-goal-reached = تحقق
protection-goal-partly = تحقق جزئيا
protection-goal-dropped = تُرك
protection-service = المساعدة
protection-services = الخدمات
protection-services-none = لم تُخطط له أي مساعدة بعد.
protection-service-new = إضافة خدمة
protection-service-for-goal = إضافة خدمة لهذا الهدف
protection-service-progress = إلى أين وصلت
protection-service-day = اليوم
protection-service-how-much = الكمية
protection-service-provider = من يقدمها
protection-service-provider-name = اسم المنظمة الأخرى
protection-service-provider-hint = يُختم مع الحالة. لا تكتب هنا عنوان مأوى.
protection-service-cost = التكلفة
protection-service-cost-hint = مثلا 12.50. اتركه فارغا إن لم تكن هناك تكلفة أو كنت لا تعرفها.
protection-service-currency = العملة
protection-service-currency-hint = ثلاثة أحرف، مثلا EUR
protection-service-amount = { $unit }: { $count }
protection-service-goal = لأي هدف
protection-service-no-goal = ليست لأي منها
protection-service-planned-for = مخططة ليوم
protection-service-planned-hint = اتركه فارغا إن لم يُتفق على يوم بعد.
protection-service-note = ملاحظة عن هذه المساعدة
protection-service-note-hint = تُختم مع الحالة. من لا يحق له رؤية الهوية أبدا لا يراها.
protection-service-came = ما الذي حدث
protection-service-if-provided = إذا قُدمت
protection-service-if-not = إذا لم تُقدم
protection-service-provided-on = قُدمت أو بدأت في
protection-service-quantity-hint = عدد صحيح
protection-service-effect = ما الذي تغير
protection-service-satisfaction = مدى رضا الشخص
protection-service-satisfaction-hint = اسأل فقط إذا كان الوقت مناسبا. لا يلزم الشخص أن يجيب.
protection-service-why-not = لماذا لم تُقدم
protection-service-shelter = مكان للنوم
protection-service-basic-needs = طعام وملابس ونظافة
protection-service-childcare = رعاية الأطفال
protection-service-interpretation = ترجمة شفوية
protection-service-transport = نقل أو مرافقة
protection-service-family-tracing = البحث عن الأسرة
protection-service-medical = رعاية طبية
protection-service-psychosocial = رعاية نفسية اجتماعية
protection-service-legal = مشورة وتمثيل قانوني
protection-service-documents = وثائق
protection-service-residence = حق الإقامة
protection-service-compensation = تعويض وأجور غير مدفوعة
protection-service-witness-protection = حماية كشاهد
protection-service-cash = نقود
protection-service-education = مدرسة ولغة
protection-service-vocational-training = تعلم مهنة
protection-service-job-placement = إيجاد عمل
protection-service-rights-training = معرفة الحقوق
protection-service-other = شيء آخر
protection-unit-night = ليال
protection-unit-parcel = طرود
protection-unit-day = أيام
protection-unit-hour = ساعات
protection-unit-journey = رحلات
protection-unit-visit = زيارات
protection-unit-session = لقاءات
protection-unit-document = وثائق
protection-unit-application = طلبات
protection-unit-payment = دفعات
protection-unit-month = أشهر
protection-unit-time = مرات
protection-progress-planned = مخططة
protection-progress-provided = قُدمت
protection-progress-not-provided = لم تُقدم
protection-progress-mistake = سُجلت خطأً
protection-provider-own = نحن
protection-provider-other = منظمة أخرى
protection-effect-helped = ساعدت
protection-effect-partly = ساعدت جزئيا
protection-effect-unchanged = لم يتغير شيء
protection-effect-worse = زادت الأمور سوءا
protection-effect-too-early = من المبكر القول
protection-satisfaction-content = راض
protection-satisfaction-mixed = راض جزئيا
protection-satisfaction-discontent = غير راض
protection-satisfaction-declined = يفضل عدم القول
protection-satisfaction-not-asked = لم يُسأل
protection-why-not-declined = لم يعد الشخص يريدها
protection-why-not-available = لا أحد يقدمها هنا
protection-why-not-funds = لم يتوفر المال لها
protection-why-not-eligible = لا حق للشخص فيها
protection-why-not-safe = لم تكن لتكون آمنة
protection-why-not-absent = لم يأت الشخص أو تعذر الوصول إليه
protection-why-not-other = سبب آخر
protection-guard-planned = لا توجد خطة بعد: هدف أو مساعدة متفق عليها
protection-problem-past-day = اكتب اليوم، على ألا يكون بعد اليوم الحالي.
protection-problem-whole-day = هذا ليس يوما. اكتب اليوم والشهر والسنة.
protection-problem-quantity = اكتب عددا صحيحا من 1 إلى 100000.
protection-problem-amount = اكتب المبلغ بالأرقام، مثلا 12.50.
protection-problem-currency = اكتب العملة بثلاثة أحرف، مثلا EUR.

# Forms on a case.
protection-forms = الاستمارات
protection-forms-none = لم تُملأ أي استمارة بعد.
protection-forms-begin = ملء استمارة
protection-form-done = مكتملة
protection-form-draft = مسودة
protection-form-finish = إنهاء
protection-form-save = حفظ المسودة
protection-form-unreviewed = كلمات هذه الاستمارة مسودة
protection-form-unreviewed-text = لم يوقّع عليها بعد أحد ممن يتكلمون اللغة. اسأل بكلماتك حيث لا تناسب.
protection-form-hidden = بعض الإجابات مخفية عنك: قد تعرّض أحدا للخطر أو تذكر اسمه.

# Supervision.
protection-step-conference = نوقشت مع آخرين يساعدون
protection-step-review = روجع الملف
protection-do-conference = تدوين اجتماع عن الحالة
protection-do-conference-hint = من حضر بحسب دوره، وما اتُّفق عليه، ومن يفعل ماذا. الشخص يعلم بذلك، أو يُكتب لماذا لا.
protection-do-review = تدوين مراجعة للملف
protection-do-review-hint = ما هو جيد، وما ينقص، وما يجب فعله. من شخص غير من يعمل على الحالة.
protection-problem-own-review = يراجع الملف شخص غير من يعمل على الحالة.
