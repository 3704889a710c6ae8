# state: draft

## Page shell

# The neutral name of the program, as it stands in tabs and histories. It must not tell what the program is for.
ui-product-name = ملاحظات
ui-title-problem = يُرجى المراجعة: { $title }
ui-skip = الانتقال إلى المحتوى الرئيسي
ui-nav = القائمة الرئيسية
ui-language = اللغة
ui-account = حسابك
ui-sign-out = تسجيل الخروج
ui-search = بحث
ui-search-do = بحث
ui-exit = مغادرة هذه الصفحة
ui-not-yet = لا يُستخدم بعد لأشخاص حقيقيين: لم يفحص هذا الإصدار أحد من خارج المشروع. استخدم بيانات خيالية فقط.

## Buttons

ui-save = حفظ
ui-cancel = إلغاء
ui-change = تغيير
ui-continue = متابعة
ui-download = تنزيل
ui-back = رجوع

## Fields

ui-required = مطلوب
ui-choose = يُرجى الاختيار
ui-error-before = يُرجى المراجعة:
ui-error-summary = يُرجى مراجعة هذه الإجابات
ui-date-day = اليوم
ui-date-month = الشهر
ui-date-year = السنة
ui-date-hint = اكتب ما هو معروف. تكفي السنة وحدها.

## No answer

ui-no-answer = لا توجد إجابة؟
ui-no-answer-of = { $field }: لا توجد إجابة؟
ui-status-known = توجد إجابة
ui-status-unknown = غير معروف
ui-status-not-asked = لم يُسأل
ui-status-declined = تفضيل عدم الإجابة
ui-status-not-applicable = لا ينطبق
ui-status-missing = لا توجد بيانات

## Lists and tables

ui-done = تم
ui-in-progress = قيد العمل
ui-not-possible-yet = غير ممكن بعد
ui-step-of = الخطوة { $n } من { $total }
ui-select = تحديد
ui-select-all = تحديد الكل
ui-select-row = تحديد { $row }
ui-fewer-than = أقل من { $k }
ui-withheld = محجوب
ui-share = النسبة
ui-nothing-found = لم يُعثر على شيء
ui-safety-notes = ملاحظات السلامة
ui-safety-none = لم تُدوَّن أي ملاحظات سلامة.

## Moving around

ui-breadcrumbs = مسار التنقل
ui-pages = الصفحات
ui-previous = السابق
ui-next = التالي
ui-filter = تصفية
ui-any = الكل
ui-filter-do = تطبيق
ui-filter-clear = إلغاء التصفية
ui-suggestions = اقتراحات
ui-progress = { $done } من { $total }
ui-progress-refresh = تحديث العرض

## Samples on the component page

ui-sample-label = كيف يمكننا التواصل معك؟
ui-sample-hint = نسأل حتى لا يعلم بذلك أحد غيرنا.
ui-sample-one = الإجابة الأولى
ui-sample-two = الإجابة الثانية
ui-sample-count = الأشخاص
ui-sample-done = تم الحفظ
ui-sample-problem =
    { $n ->
        [zero] لا ينقص أي حرف.
        [one] ينقص حرف واحد على الأقل.
        [two] ينقص حرفان على الأقل.
        [few] تنقص { $n } أحرف على الأقل.
        [many] ينقص { $n } حرفًا على الأقل.
       *[other] ينقص { $n } حرف على الأقل.
    }
