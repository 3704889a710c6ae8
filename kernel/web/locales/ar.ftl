# state: draft

web-home = الانتقال إلى صفحة البداية
web-sign-in = تسجيل الدخول

web-not-found = الصفحة غير موجودة
web-not-found-text = لا توجد صفحة كهذه، أو أنها ليست متاحة لك. إذا فتحت رابطًا، فاسأل الشخص الذي أعطاك إياه.
web-forbidden = هذه الصفحة ليست ضمن دورك
web-forbidden-text = دورك في المنظمة لا يشمل هذه الصفحة. يستطيع مسؤول المستخدمين أن يخبرك بمن يمكنه فتحها.
web-not-now = هذا غير ممكن الآن
web-not-now-text = لم يتغير شيء.
web-conflict = غيّر شخص آخر هذا في هذه الأثناء
web-conflict-text = لم يُحفظ شيء مما كتبته، كي لا يضيع ما كتبه غيرك. ارجع وانسخ ما كتبته، ثم افتح الصفحة من جديد وأضفه.
web-invalid = بعض الإجابات تحتاج إلى مراجعة
web-invalid-text = لم يُحفظ شيء. ارجع وراجع هذه الإجابات:
web-no-file-text = لم يُختر أي ملف. ارجع واختر ملفًا.
web-too-large = الحجم كبير جدًا
web-too-large-text = ما أُرسل أكبر مما تقبله هذه الصفحة. لم يُحفظ شيء. أرسل ملفًا أصغر أو قسّمه.
web-unreadable = تعذّرت القراءة
web-unreadable-text = ما أُرسل ليس ما تنتظره هذه الصفحة. لم يُحفظ شيء. ارجع وحاول مرة أخرى.
web-wrong-method = لا يمكن فتح هذا العنوان بهذه الطريقة
web-wrong-method-text = هذا العنوان يستقبل النماذج فقط. انتقل إلى صفحة البداية وابحث عن النموذج هناك.
web-cross-site = لم يأتِ هذا النموذج من هنا
web-cross-site-text = حرصًا على السلامة، لا تُقبل النماذج إلا من صفحات هذا البرنامج. لم يتغير شيء. افتح الصفحة هنا وأرسل النموذج من جديد.
web-wrong-host = هذا ليس عنوان هذا البرنامج
web-wrong-host-text = افتح البرنامج من عنوانه المعتاد. إذا كنت من يشغّله، فتحقق من العنوان المضبوط.
web-too-many = يُرجى الانتظار قليلًا
web-too-many-text =
    { $seconds ->
        [zero] جرت محاولات كثيرة في وقت قصير. حاول الآن من جديد.
        [one] جرت محاولات كثيرة في وقت قصير. حاول من جديد بعد ثانية واحدة.
        [two] جرت محاولات كثيرة في وقت قصير. حاول من جديد بعد ثانيتين.
        [few] جرت محاولات كثيرة في وقت قصير. حاول من جديد بعد { $seconds } ثوانٍ.
        [many] جرت محاولات كثيرة في وقت قصير. حاول من جديد بعد { $seconds } ثانية.
       *[other] جرت محاولات كثيرة في وقت قصير. حاول من جديد بعد { $seconds } ثانية.
    }
web-timed-out = استغرق هذا وقتًا طويلًا
web-timed-out-text = توقف البرنامج عن الانتظار. ربما حُفظ التغيير وربما لا: تحقق قبل أن ترسله مرة أخرى.
web-not-saved = لم يُحفظ شيء
web-not-saved-full = قرص الخادم ممتلئ، لذلك لم يُحفظ ما أرسلته. القراءة مستمرة، ويعود الحفظ من تلقاء نفسه حين تتوفر مساحة. احتفظ بما كتبته وأخبر الشخص الذي يشغّل البرنامج.
web-not-saved-stopped = تعطّل قرص الخادم، لذلك لم يُحفظ ما أرسلته، ولن يُحفظ شيء حتى يُشغَّل البرنامج من جديد. القراءة مستمرة. احتفظ بما كتبته وأخبر الشخص الذي يشغّل البرنامج الآن.
web-not-saved-away = تعذّر الوصول إلى قاعدة بيانات الخادم، لذلك لم يُحفظ ما أرسلته. احتفظ بما كتبته وأرسله مرة أخرى بعد دقيقة.
web-failed = حدث خطأ ما
web-failed-text = هذا خلل في البرنامج وليس خطأك. حاول بعد قليل. إذا استمر الأمر، فأعطِ الشخص الذي يشغّل البرنامج هذا الرقم المرجعي:
web-failed-reference = الرقم المرجعي:

web-why-no-role = لا يشمل أي من أدوارك هذا.
web-why-other-organisation = هذا يخص منظمة أخرى.
web-why-not-yours = هذا يخص شخصًا آخر.
web-why-not-in-team = هذا لدى فريق لا تنتمي إليه.
web-why-not-author = لا يفتحه إلا الشخص الذي أنشأه.
web-why-own-work = أنت من أنشأ هذا، لذلك يجب أن يوافق عليه شخص آخر.
web-why-own-account = لا أحد يغيّر صلاحياته بنفسه. اطلب ذلك من مسؤول مستخدمين آخر.
web-why-closed = هذا مغلق. يمكن قراءته، ولتغييره أعد فتحه أولًا.
web-why-still-open = هذا غير مغلق.
web-why-erased = تم محو هذا. لم يبقَ منه سوى الإشارة إلى أنه كان موجودًا.
web-why-demo-only = هذه الصفحة موجودة في العرض التجريبي فقط.

web-sign-in-again = يُرجى تسجيل الدخول من جديد
web-sign-in-again-text = انتهت جلستك قبل وصول هذا. لم يضِع ما كتبته: سجّل الدخول هنا، ثم أرسله بنقرة واحدة أخرى.
web-sign-in-again-nothing = انتهت جلستك قبل وصول هذا، ولم يكن بالإمكان الاحتفاظ بما أُرسل. سجّل الدخول وأرسله من جديد.
web-again = إرسال ما كتبته
web-again-text = لقد سجّلت الدخول من جديد. ما كتبته قبل ذلك لم يُرسل بعد.
web-again-files = لم يكن بالإمكان الاحتفاظ بالملفات. اخترها من جديد بعد ذلك.
web-again-nothing = لقد سجّلت الدخول من جديد. لم يكن بالإمكان الاحتفاظ بما أُرسل سابقًا؛ يُرجى إرساله من جديد.
web-again-send = الإرسال الآن
web-again-leave = عدم الإرسال
web-again-others = كتب هذا شخص آخر
web-again-others-text = قبل تسجيل الدخول استخدم شخص آخر هذا المتصفح، وما كتبه يخصّه وحده. لم يُرسل ولا يُعرض. يمكنك الآن أن تبدأ عملك.

## Notices
web-notices =
    { $count ->
        [zero] لا توجد إشعارات لك
        [one] لديك إشعار واحد
        [two] لديك إشعاران
        [few] لديك { $count } إشعارات
        [many] لديك { $count } إشعارًا
       *[other] لديك { $count } إشعار
    }
web-notices-show = اقرأه الآن
## إثبات الهوية من جديد

web-prove = أثبت أنك أنت
web-prove-text = هذه الخطوة مهمة لسلامة الآخرين، ولذلك يسأل البرنامج مرة أخرى عمّن يجلس أمام لوحة المفاتيح. وبعدها لا يسأل من جديد لمدة ربع ساعة.
web-prove-kept = لم يضع ما كتبته: ترسله بعد ذلك بنقرة واحدة.
web-prove-nothing = كان في ما أرسلته سرّ فلم يُحفظ. أثبت أنك أنت، ثم أعد الخطوة.
web-prove-button = متابعة
web-proved = بقيت نقرة واحدة
web-proved-text = شكرًا لك. ما كتبته لم يُرسل بعد.
web-proved-nothing = شكرًا لك. أعد الخطوة الأخيرة من فضلك.

## The API

web-api-unauthenticated = هذا يحتاج إلى رمز صالح: أرسله هكذا «Authorization: Bearer amp_…». ينتهي الرمز بانتهاء مدته، أو عندما ينهيه صاحبه، أو عندما تتغير أدوار صاحبه أو كلمة مروره.
web-api-not-found = لا يوجد سجل كهذا، أو أنه غير متاح لك.
web-api-forbidden = أدوار المستخدم الذي يتحدث الرمز باسمه لا تشمل هذا.
web-api-scope-missing = لم يُنشأ الرمز لهذا الغرض. يذكر «scopes» ما يحتاج الرمز إلى واحد منه.
web-api-token-old = تطلب الصفحات هنا إثباتًا جديدًا لهويتك، لذلك يُسمح للرمز بهذا يومًا واحدًا بعد إنشائه. أنشئ رمزًا جديدًا.
web-api-factor-first = على صاحب الرمز أن يضيف وسيلة ثانية لإثبات هويته قبل أن يعمل الرمز من جديد.
web-api-changed = غيّر شخص آخر هذا بعد أن قرأته. لم يُحفظ شيء. اقرأه من جديد وقرّر بشأن ما يختلف.
web-api-invalid = لا يمكن قبول شيء مما أُرسل. لم يُحفظ شيء. يبيّن «errors» ماذا وأين.
web-api-no-file = لم يُرسل أي ملف.
web-api-too-large = ما أُرسل أكبر من المسموح. لم يُحفظ شيء.
web-api-wrong-method = هذا العنوان لا يقبل هذه الطريقة؛ يذكر «Allow» ما يقبله.
web-api-failed = هذا خطأ في البرنامج. أعد الإرسال بعد قليل؛ وإن تكرر فأعطِ الرقم المرجعي لمن يشغّل البرنامج.
web-api-unreadable = تعذّرت قراءة ما أُرسل. لم يُحفظ شيء.
web-api-similar = يوجد من قد يكون الشخص نفسه: انظر «similar». لم يُحفظ شيء. لتسجيل هذا الشخص مع ذلك أرسل ‎"confirmed": true‎.
web-api-cursor = هذا المؤشر ليس من هذه القائمة أو ليس لهذا الرمز. ابدأ من جديد من دونه.
web-api-parameter = لا يمكن قبول المعامل «{ $name }».
web-api-parameter-unknown = لا يوجد هنا معامل «{ $name }».
web-api-parameter-unknown-meant = لا يوجد هنا معامل «{ $name }». هل المقصود «{ $suggestion }»؟
web-api-parameter-twice = أُرسل المعامل «{ $name }» مرتين.
web-api-if-match = يجب أن يكون «If-Match» هو ETag السجل كما قرأته، مثل "3"؛ واحدًا فقط وليس *.
web-api-if-match-missing = اذكر أي نسخة من السجل قرأت: أرسل ETag الخاص به في «If-Match» حتى لا يُمحى عمل أحد.
web-api-content-type = يجب أن يذكر المحتوى نوعه: Content-Type { $expected }.
web-api-malformed = هذا ليس JSON: الخطأ في السطر { $line }، العمود { $column }.
web-api-member-twice = يرد عضو مرتين في كائن واحد.
web-api-deep = التداخل عميق جدًا.
web-api-no-body = لا يُقبل هنا سوى العنوان: لا ترسل محتوى.
web-api-once-key = يجب أن يكون «Idempotency-Key» نصًا واحدًا من 1 إلى { $most } حرفًا.
web-api-once-not-taken = لا يُقبل «Idempotency-Key» هنا.
web-api-once-other = استُخدم «Idempotency-Key» هذا لطلب آخر. لم يُنفَّذ شيء.
web-api-once-running = يجري تنفيذ الطلب نفسه الآن. اطلب جوابه بعد لحظة.
web-api-problem-missing = هذا مطلوب.
web-api-problem-unknown = لا شيء هنا اسمه «{ $name }».
web-api-problem-unknown-meant = لا شيء هنا اسمه «{ $name }». هل المقصود «{ $suggestion }»؟
web-api-problem-type = يُتوقع هنا نوع آخر من القيم: { $expected }.
web-api-problem-length = يجب أن يكون طول النص من { $least } إلى { $most } حرفًا.
web-api-problem-null-character = يحتوي النص على محرف لا يمكن حفظه (U+0000).
web-api-problem-format = الشكل المتوقع: { $expected }.
web-api-problem-whole = يُتوقع عدد صحيح من { $least } إلى { $most }.
web-api-problem-items = الحد الأقصى للعناصر هو { $most }.
web-api-problem-code = هذا ليس من الرموز الواردة في الوثيقة.
web-api-problem-code-meant = هذا ليس من الرموز الواردة في الوثيقة. هل المقصود «{ $suggestion }»؟
web-api-scope-people-find = البحث عن أشخاص؛ الأسماء مخفية
web-api-scope-people-register = تسجيل أشخاص وفتح ملفاتهم
web-api-scope-people-reveal = رؤية الهويات والأماكن، مع ذكر السبب في كل مرة
web-api-scope-people-edit = تغيير بيانات هوية الأشخاص
web-api-scope-people-seen = معرفة من اطّلع على بيانات شخص
web-api-scope-people-export = تسليم كل ما يُحفظ عن شخص
web-api-scope-people-erase = محو بيانات أشخاص نهائيًا
web-api-scope-cases-read = قراءة الملفات من دون الهوية
web-api-scope-cases-edit = تغيير الملفات وإضافة ملاحظات
web-api-scope-cases-manage = إسناد الملفات إلى آخرين وإغلاقها وفتحها من جديد
web-api-scope-imports-read = رؤية عمليات الاستيراد ومجموعات البيانات وجودتها
web-api-scope-imports-write = إرسال الملفات وتحميلها والتراجع عنها
web-api-scope-releases-read = رؤية الإصدارات المقترحة والمقررة
web-api-scope-releases-propose = اقتراح إصدارات
web-api-scope-releases-approve = الموافقة على الإصدارات أو إعادتها
web-api-scope-organisation-read = رؤية المنظمة ومستخدميها
web-api-scope-audit-read = قراءة السجل
web-api-scope-jobs-read = رؤية ما يعمل عليه البرنامج
## Why can’t I?
web-why-link = لماذا لا يمكنني ذلك؟
web-factor-due = ستكون خطوة ثانية مطلوبة
web-factor-due-text = تطلب منظمتك خطوة ثانية عند تسجيل الدخول ابتداءً من:
web-factor-due-add = أضف واحدة الآن
