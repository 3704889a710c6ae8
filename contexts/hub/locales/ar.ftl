# state: draft

## Menu

hub-nav-home = الصفحة الأولى
hub-nav-explore = الأرقام
hub-nav-method = المنهج وحدوده

## Every page

hub-made-up = عرض تجريبي: كل الأرقام هنا غير حقيقية.
hub-empty-heading = لم يُنشر شيء بعد
hub-empty-text = عندما تُنشر أرقام ستظهر هنا من تلقاء نفسها.
hub-not-found-title = الصفحة غير موجودة
hub-not-found-heading = هذه الصفحة ليست هنا
hub-not-found-text = ربما كُتب العنوان خطأً، أو حلّ إصدار أحدث محل هذا الإصدار.
hub-release-name = { $title } ({ $dataset })، الإصدار { $version }
hub-title-contributed = أشخاص تعرّفت إليهم المنظمات المساهمة
hub-publisher = ناشر هذا الموقع
hub-cite = { $publisher } ({ $year }). { $title }.‏
hub-left-out-fewer = استُبعد أقل من { $k } من السجلات، وربما لم يُستبعد أي سجل، لأنها أندر من أن تُعد بأمان.
hub-left-out-share = استُبعد ما لا يزيد على { $share } من السجلات لأنها أندر من أن تُعد بأمان.

## Start page

hub-home-title = أرقام ومساعدة
hub-lead = أرقام عن أشخاص تعرّضوا للاتجار ووجدهم أحد وساعدهم. أُعدّت بحيث لا يمكن التعرّف إلى أي شخص منها.
hub-findings-heading = ماذا تقول الأرقام
hub-tables-heading = كل الجداول
hub-finding-years =
    { $total ->
        [zero] لا سجلات بين { $first } و{ $last }.
        [one] سجل واحد لشخص جرى التعرّف إليه، بين { $first } و{ $last }.
        [two] سجلان لشخصين جرى التعرّف إليهما، بين { $first } و{ $last }.
        [few] { $total } سجلات لأشخاص جرى التعرّف إليهم، بين { $first } و{ $last }.
        [many] { $total } سجلًا لأشخاص جرى التعرّف إليهم، بين { $first } و{ $last }.
       *[other] { $total } سجل لأشخاص جرى التعرّف إليهم، بين { $first } و{ $last }.
    }
hub-finding-flag =
    { $total ->
        [zero] { $column }: لا سجلات يُعرف فيها ذلك.
        [one] { $column }: نعم في { $count } من سجل واحد يُعرف فيه ذلك ({ $share }).
        [two] { $column }: نعم في { $count } من سجلين يُعرف فيهما ذلك ({ $share }).
        [few] { $column }: نعم في { $count } من { $total } سجلات يُعرف فيها ذلك ({ $share }).
        [many] { $column }: نعم في { $count } من { $total } سجلًا يُعرف فيها ذلك ({ $share }).
       *[other] { $column }: نعم في { $count } من { $total } سجل يُعرف فيها ذلك ({ $share }).
    }
hub-finding-most =
    { $total ->
        [zero] { $column }: لا سجلات يُعرف فيها ذلك.
        [one] { $column }: الأكثر «{ $value }»، في { $count } من سجل واحد يُعرف فيه ذلك ({ $share }).
        [two] { $column }: الأكثر «{ $value }»، في { $count } من سجلين يُعرف فيهما ذلك ({ $share }).
        [few] { $column }: الأكثر «{ $value }»، في { $count } من { $total } سجلات يُعرف فيها ذلك ({ $share }).
        [many] { $column }: الأكثر «{ $value }»، في { $count } من { $total } سجلًا يُعرف فيها ذلك ({ $share }).
       *[other] { $column }: الأكثر «{ $value }»، في { $count } من { $total } سجل يُعرف فيها ذلك ({ $share }).
    }
hub-identified-heading = أشخاص جرى التعرّف إليهم، وليس مدى الانتشار
hub-identified-text = تَعُدّ الأرقام أشخاصًا تعرّفت إليهم المنظمات المساهمة. وهي لا تقول كم شخصًا يتعرّض للاتجار، هنا أو في أي مكان.
hub-from-release = المصدر: { $release }، { $day }.
hub-explore-action = استكشاف الأرقام
hub-what-heading = ما هذا الموقع
hub-what-is-counts = أعداد بحسب السنة والعمر والنوع الاجتماعي والبلد وشكل الاستغلال، من منظمات تساعد الناس.
hub-what-is-protected = محمية: لا يُعد السجل إلا إذا وُجد ما يكفي من السجلات المشابهة له. أما المجموعات الأصغر فلا تظهر.
hub-what-is-signed = موقّعة: يمكن التحقق من كل إصدار، ولا يُغيَّر بعد نشره أبدًا.
hub-what-not-heading = ما ليس هذا الموقع
hub-what-not-prevalence = ليس تقديرًا لمدى انتشار الاتجار بالأشخاص.
hub-what-not-ranking = ليس ترتيبًا للبلدان: كثرة السجلات تعني غالبًا أن الجهد المبذول لإيجاد الناس أكبر.
hub-what-not-people = ليس فيه قصص أو أسماء أو أماكن يمكن التعرّف منها إلى أحد.
hub-help-heading = كيف تحصل على المساعدة
hub-help-danger = إذا كان أحد في خطر الآن، فاتصل برقم الطوارئ في البلد الذي أنت فيه.
hub-help-none = يمكن لنقابة أو مركز صحي أو دار إيواء أو قنصلية أن تخبرك أيضًا بمن يساعد قريبًا منك. لا يلزم أن تحكي كل شيء لكي تسأل.
hub-safe-heading = تصفّح هذه الصفحة بأمان
hub-safe-exit = يفتح «{ $exit }» موقعًا آخر فورًا. وإذا كانت البرامج النصية مفعّلة، تُستبدل هذه الصفحة أيضًا فلا يعيدك زر الرجوع إليها.
hub-safe-history = لا تُمحى قائمة الصفحات التي زرتها في متصفحك. استخدم نافذة خاصة، أو امحُ القائمة، إذا كان أحد قد يطّلع عليها.
hub-safe-device = إذا كان أحد يراقب هاتفك أو حاسوبك، فاستخدم جهازًا آخر تثق به.

## Figures

hub-explore-title = الأرقام
hub-choose-release = الإصدار
hub-choose-table = الجدول
hub-table-by-two = { $first } و{ $second }
hub-table-for = { $column }: { $value }.‏
hub-table-caption =
    { $total ->
        [zero] لا سجلات.
        [one] سجل واحد لشخص جرى التعرّف إليه.
        [two] سجلان لشخصين جرى التعرّف إليهما.
        [few] { $total } سجلات لأشخاص جرى التعرّف إليهم.
        [many] { $total } سجلًا لأشخاص جرى التعرّف إليهم.
       *[other] { $total } سجل لأشخاص جرى التعرّف إليهم.
    }
hub-records = السجلات
hub-show-all =
    { $count ->
        [zero] لا صفوف
        [one] عرض الصف الوحيد
        [two] عرض الصفين
        [few] عرض الصفوف كلها، وهي { $count } صفوف
        [many] عرض الصفوف كلها، وهي { $count } صفًا
       *[other] عرض الصفوف كلها، وهي { $count } صف
    }
hub-fewer-explained = «أقل من { $k }» تخص السجلات المعدودة هنا: من لا شيء إلى ما دون { $k }. وقد تنتمي إليها سجلات مستبعدة أيضًا، وهي لا تدخل في أي رقم في هذا الموقع.
hub-files-heading = تنزيل
hub-file-csv = هذا الجدول (CSV)
hub-file-hxl = مع وسوم HXL ‏(CSV)
hub-file-json = للبرامج (JSON)
hub-file-codebook = معاني الرموز (CSV)
hub-about-heading = عن هذه الأرقام
hub-about-release = الإصدار
hub-about-protection = الحماية
hub-about-signature = التوقيع
hub-about-cite = كيفية الاستشهاد
hub-protection-short = كل تركيبة من قيم الأعمدة المنشورة تشترك فيها سجلات لا يقل عددها عن { $k }.
hub-signature-good = جرى التحقق منه وهو سليم. المفتاح:
hub-method-more = المزيد عن المنهج وحدوده

## Method

hub-method-title = المنهج وحدوده
hub-limits-heading = ما لا تستطيع الأرقام قوله
hub-limit-identified = كثير من الناس لا يُعثر عليهم أبدًا. ومن يُعثر عليهم يختلفون عمن لا يُعثر عليهم.
hub-limit-contributors = تأتي السجلات من بعض المنظمات في بعض البلدان والسنوات. وقد يكون التغيّر مع الزمن تغيّرًا في من يساهم.
hub-limit-records = السجل هو شخص في ملفات منظمة واحدة. وقد يكون الشخص نفسه في ملفات منظمتين.
hub-limit-rare = تغيب الحالات النادرة، لأن السجلات الشديدة الندرة تُستبعد.
hub-protection-heading = كيف يُحمى الناس
hub-protection-rule = يسمّي كل إصدار أعمدته المنشورة. ولا يُعد السجل إلا إذا كانت لسجلات أخرى كافية القيم نفسها في هذه الأعمدة كلها معًا.
hub-protection-tables = تَعُدّ الجداول كلها السجلات نفسها. لذلك لا يمكن لأي فرق بين جدولين أن يكشف مجموعة صغيرة.
hub-protection-left-out = لا يُذكر عدد السجلات المستبعدة بدقة أبدًا: إما أقل من أصغر مجموعة، أو نسبة بدرجات واسعة لا يمكن معها حساب العدد.
hub-protection-not = ما يشترك فيه كل أفراد مجموعة يبقى ظاهرًا، حتى في أصغر مجموعة معروضة: إذا كان شكل الاستغلال واحدًا في كل السجلات المعدودة لبلد ما، فالجدول يقول ذلك عن كل سجل منها. ويراجع شخصان هذا قبل اعتماد أي إصدار.
hub-this-release-heading = هذا الإصدار
hub-release-day = تاريخ الاعتماد
hub-release-approved = جهة الاعتماد
hub-release-counted = السجلات المعدودة
hub-release-left-out = السجلات المستبعدة
hub-release-k = أصغر مجموعة
hub-release-columns = الأعمدة المنشورة
hub-release-licence = الترخيص
hub-release-digest = بصمة البيان (BLAKE3)
hub-sources-heading = المصادر
hub-role-release-approver = مسؤول اعتماد الإصدارات
hub-role-data-steward = أمين البيانات
