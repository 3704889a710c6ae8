# state: draft

sheets-problem-duplicate-header = عنوان هذا العمود هو نفسه عنوان العمود { $first }.
sheets-problem-empty-header = لا عنوان لهذا العمود.
sheets-problem-ragged-row = عدد خلايا هذا الصف لا يساوي عدد العناوين. العناوين: { $expected }. الخلايا: { $found }.
sheets-problem-guessed-encoding = لا يذكر الملف كيف حُفظت حروفه. قُرئ على أنه { $encoding }، وهذا تخمين: راجع بعض الأسماء.
sheets-problem-mixed-encoding = حُفظت هذه الخلية بطريقة تختلف عن بقية الملف. قُرئت على أنها { $encoding }: راجعها.
sheets-problem-unreadable-characters = حُذفت من هذه الخلية رموز ليست نصًا.
sheets-problem-formula = في هذه الخلية صيغة حسابية ولم تُقرأ قيمتها. في برنامج الجداول، انسخ العمود والصقه على شكل قيم.
sheets-problem-formula-text = يشبه هذا النص صيغة حسابية. قُرئ نصًا ولم يُحسب شيء.
sheets-problem-cell-error = في هذه الخلية قيمة خطأ من برنامج الجداول، وقُرئت فارغة.
sheets-problem-unclosed-quote = فُتحت هنا علامة اقتباس ولم تُغلق، فصار كل ما بعدها خلية واحدة.

sheets-error-wrong-type =
    المتوقع ملف CSV أو مصنف Excel ‏(.xlsx). هذا الملف: { $found ->
        [text] نص عادي بلا جدول.
        [zip] أرشيف ZIP.
        [xlsx] مصنف Excel.
        [xlsm] مصنف Excel فيه وحدات ماكرو (.xlsm): احفظه بصيغة ‎.xlsx أو CSV.
        [xlsb] مصنف Excel ثنائي (.xlsb): احفظه بصيغة ‎.xlsx أو CSV.
        [xls] مصنف Excel بالصيغة القديمة (.xls): احفظه بصيغة ‎.xlsx أو CSV.
        [protected] محمي بكلمة مرور: أزل كلمة المرور أولًا.
        [ods] جدول OpenDocument ‏(.ods): احفظه بصيغة ‎.xlsx أو CSV.
        [office] مستند مكتبي.
        [pdf] مستند PDF.
        [image] صورة.
        [html] صفحة ويب.
        [xml] مستند XML.
        [json] مستند JSON.
        [program] برنامج.
        [archive] أرشيف مضغوط: فك ضغطه أولًا.
        [data] قاعدة بيانات أو ملف بيانات لبرنامج آخر.
        [empty] فارغ.
       *[binary] ليس نصًا.
    }
sheets-error-too-large =
    الملف أكبر مما يمكن قراءته هنا. { $limit ->
        [bytes] الحد الأعلى لبايتات الملف: { $allowed }.
        [rows] الحد الأعلى للصفوف: { $allowed }. قسّم الملف.
        [columns] الحد الأعلى للأعمدة: { $allowed }.
        [cells] الحد الأعلى للخلايا المملوءة: { $allowed }. قسّم الملف.
        [cell-bytes] الحد الأعلى لبايتات الخلية الواحدة: { $allowed }. السبب غالبًا علامة اقتباس غير مغلقة.
        [row-bytes] الحد الأعلى لبايتات الصف الواحد: { $allowed }. السبب غالبًا علامة اقتباس غير مغلقة.
        [zip-entries] الحد الأعلى لأجزاء المصنف: { $allowed }.
        [zip-inflated] الحد الأعلى لبايتات المصنف بعد فك ضغطه: { $allowed }.
        [zip-ratio] الحد الأعلى لعدد مرات تضخم المصنف بعد فك ضغطه: { $allowed }.
       *[zip-nodes] الحد الأعلى للعناصر في جزء واحد من المصنف: { $allowed }.
    }
sheets-error-unsafe =
    في المصنف شيء لا يحتاجه جدول وقد يسبب ضررًا. احفظه من جديد بصيغة ‎.xlsx أو CSV. { $what ->
        [nested-archive] وُجد ملف آخر في داخله.
        [doctype] وُجد تعريف لنوع المستند.
        [part-name] وُجد جزء اسمه غير آمن.
       *[encrypted] وُجد جزء مشفّر.
    }
sheets-error-damaged = المصنف تالف أو مبتور. افتحه في برنامج جداول واحفظه من جديد.
sheets-error-no-such-sheet = لا توجد ورقة باسم «{ $wanted }». الأوراق هي: { $sheets }.
sheets-error-no-header = لا يوجد صف عناوين هنا. يجب أن يحوي أول صف غير فارغ أسماء الأعمدة.
sheets-error-unknown-encoding = «{ $label }» ليس ترميزًا معروفًا. أمثلة: utf-8 و windows-1256.
sheets-error-not-readable = تعذرت قراءة الملف من القرص. حاول مرة أخرى، وإن تكرر ذلك فأبلغ الشخص الذي يشغّل البرنامج.
