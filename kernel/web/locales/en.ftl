# state: draft
# Refusals and their reasons, and the way back after a sign-in.

web-home = Go to the start page
web-sign-in = Sign in

## Refusals

web-not-found = Page not found
web-not-found-text = There is no such page, or it is not open to you. If you followed a link, ask the person who gave it to you.
web-forbidden = This page is not part of your role
web-forbidden-text = Your role in the organisation does not include this page. A user administrator can tell you who may open it.
web-not-now = This is not possible now
web-not-now-text = Nothing was changed.
web-conflict = Somebody else changed this meanwhile
web-conflict-text = Nothing of yours was saved, so that nothing of theirs is lost. Go back, copy what you typed, open the page again and add it.
web-invalid = Some answers need another look
web-invalid-text = Nothing was saved. Go back and check these answers:
web-no-file-text = No file was chosen. Go back and choose one.
web-too-large = This is too large
web-too-large-text = What was sent is larger than this page can take. Nothing was saved. Send a smaller file, or split it.
web-unreadable = This could not be read
web-unreadable-text = What was sent is not what this page expects. Nothing was saved. Go back and try once more.
web-wrong-method = This address cannot be opened like this
web-wrong-method-text = This address only takes forms. Go to the start page and find the form there.
web-cross-site = This form did not come from here
web-cross-site-text = For safety, forms are only taken from pages of this program. Nothing was changed. Open the page here and send the form again.
web-wrong-host = This is not the address of this program
web-wrong-host-text = Open the program at its usual address. If you run it, check the configured address.
web-too-many = Please wait a little
web-too-many-text =
    { $seconds ->
        [one] There were many tries in a short time. Try again in { $seconds } second.
       *[other] There were many tries in a short time. Try again in { $seconds } seconds.
    }
web-timed-out = This took too long
web-timed-out-text = The program stopped waiting. The change may or may not have been saved: look before you send it again.
web-not-saved = Nothing was saved
web-not-saved-full = The disk of the server is full, so what you sent was not saved. Reading goes on, and saving works again by itself once there is space. Keep what you typed, and tell the person who runs the program.
web-not-saved-stopped = The disk of the server failed, so what you sent was not saved, and nothing will be until the program is started again. Reading goes on. Keep what you typed, and tell the person who runs the program now.
web-not-saved-away = The database of the server could not be reached, so what you sent was not saved. Keep what you typed and send it again in a minute.
web-failed = Something went wrong
web-failed-text = This is a fault of the program, not yours. Try again in a while. If it keeps happening, give the person who runs the program this reference:
web-failed-reference = Reference:

## Reasons of the rules

web-why-no-role = None of your roles includes this.
web-why-other-organisation = This belongs to another organisation.
web-why-not-yours = This belongs to somebody else.
web-why-not-in-team = This is with a team that you do not belong to.
web-why-not-author = Only the person who made this may open it.
web-why-own-work = You made this yourself, so somebody else has to approve it.
web-why-own-account = Nobody changes their own rights. Ask another user administrator.
web-why-closed = This is closed. It can be read; to change it, open it again first.
web-why-still-open = This is not closed.
web-why-erased = This was erased. Only the note that it existed is left.
web-why-demo-only = This page exists in the demo only.

## After a session ended

web-sign-in-again = Please sign in again
web-sign-in-again-text = Your session ended before this arrived. What you typed is not lost: sign in here, then send it with one more click.
web-sign-in-again-nothing = Your session ended before this arrived, and what was sent could not be kept. Sign in and send it again.
web-again = Send what you typed
web-again-text = You are signed in again. What you typed before has not been sent yet.
web-again-files = Files could not be kept. Choose them again after this.
web-again-nothing = You are signed in again. What was sent before could not be kept; please send it again.
web-again-send = Send it now
web-again-leave = Do not send it
web-again-others = This was typed by somebody else
web-again-others-text = Before the sign-in somebody else used this browser, and what they typed is theirs. It was not sent and is not shown. You can begin your own work now.

## Notices
web-notices =
    { $count ->
        [one] There is { $count } notice for you
       *[other] There are { $count } notices for you
    }
web-notices-show = Read it now
## Showing again who one is

web-prove = Show that it is you
web-prove-text = This step matters for the safety of others, so the program asks once more who is at the keyboard. It then does not ask again for a quarter of an hour.
web-prove-kept = What you typed is not lost: after this you send it with one more click.
web-prove-nothing = What you sent held a secret and was not kept. Show that it is you, then do it once more.
web-prove-button = Continue
web-proved = One click more
web-proved-text = Thank you. What you typed has not been sent yet.
web-proved-nothing = Thank you. Please do the last step once more.

## The API

web-api-unauthenticated = This needs a token that works: send it as “Authorization: Bearer amp_…”. A token ends with its time, when its owner ends it, and when the roles or the password of its owner change.
web-api-not-found = There is no such record, or it is not open to you.
web-api-forbidden = The roles of the user whom the token speaks for do not include this.
web-api-scope-missing = The token was not made for this. “scopes” names what a token for it needs one of.
web-api-token-old = Pages ask for a fresh proof of who you are here, so a token may do this for one day after it was made. Make a new one.
web-api-factor-first = The owner of the token has to add a second way to show who they are before it works again.
web-api-changed = Somebody else changed this after you read it. Nothing was saved. Read it again and decide about what differs.
web-api-invalid = Something in what was sent cannot be taken. Nothing was saved. “errors” says what and where.
web-api-no-file = No file was sent.
web-api-too-large = What was sent is larger than this takes. Nothing was saved.
web-api-wrong-method = This address does not take this method; “Allow” names those that it takes.
web-api-failed = This is a fault of the program. Send it again in a while; if it keeps happening, give the reference to the person who runs the program.
web-api-unreadable = What was sent could not be read. Nothing was saved.
web-api-similar = Somebody who may be the same is known already: see “similar”. Nothing was saved. To register this person all the same, send “confirmed”: true.
web-api-cursor = This cursor is not from this list, or not from this token. Begin again without one.
web-api-parameter = The parameter “{ $name }” cannot be taken.
web-api-parameter-unknown = There is no parameter “{ $name }” here.
web-api-parameter-unknown-meant = There is no parameter “{ $name }” here. Was “{ $suggestion }” meant?
web-api-parameter-twice = The parameter “{ $name }” was sent twice.
web-api-if-match = “If-Match” must be the ETag of the record as you read it, such as "3"; one, and not *.
web-api-if-match-missing = Say which version of the record you read: send its ETag as “If-Match”, so that nobody’s work is overwritten.
web-api-content-type = The body must say what it is: Content-Type { $expected }.
web-api-malformed = This is not JSON: it breaks in line { $line }, column { $column }.
web-api-member-twice = A member stands twice in one object.
web-api-deep = This is nested too deeply.
web-api-no-body = Nothing is taken here but the address: send no body.
web-api-once-key = “Idempotency-Key” must be one text of 1 to { $most } characters.
web-api-once-not-taken = “Idempotency-Key” is not taken here.
web-api-once-other = This “Idempotency-Key” was used for another request. Nothing was done.
web-api-once-running = The same request is being done at this moment. Ask again in a moment for its answer.
web-api-problem-missing = This must be there.
web-api-problem-unknown = Nothing is called “{ $name }” here.
web-api-problem-unknown-meant = Nothing is called “{ $name }” here. Was “{ $suggestion }” meant?
web-api-problem-type = Another kind of value is expected here: { $expected }.
web-api-problem-length = The text must have from { $least } to { $most } characters.
web-api-problem-null-character = The text holds a character that cannot be kept (U+0000).
web-api-problem-format = This form is expected: { $expected }.
web-api-problem-whole = A whole number from { $least } to { $most } is expected.
web-api-problem-items = At most { $most } entries are taken.
web-api-problem-code = This is none of the codes that stand in the document.
web-api-problem-code-meant = This is none of the codes that stand in the document. Was “{ $suggestion }” meant?
web-api-scope-people-find = Look for people; names are masked
web-api-scope-people-register = Register people and open their cases
web-api-scope-people-reveal = See identities and places, with a reason each time
web-api-scope-people-edit = Change the identity of people
web-api-scope-people-seen = Tell who has looked at a person
web-api-scope-people-export = Hand over everything that is kept about a person
web-api-scope-people-erase = Erase people, for good
web-api-scope-cases-read = Read cases, without identity
web-api-scope-cases-edit = Change cases and add notes
web-api-scope-cases-manage = Give cases to others, close them and open them again
web-api-scope-imports-read = See imports, data sets and their quality
web-api-scope-imports-write = Send files, load them and take them back
web-api-scope-releases-read = See releases, proposed and decided
web-api-scope-releases-propose = Propose releases
web-api-scope-releases-approve = Approve releases or send them back
web-api-scope-organisation-read = See the organisation and its users
web-api-scope-audit-read = Read the journal
web-api-scope-jobs-read = See what the program works on
## Why can’t I?
web-why-link = Why can’t I?
web-factor-due = A second step will be required
web-factor-due-text = Your organisation requires a second step when signing in, beginning with:
web-factor-due-add = Add one now
