// Written by `npm run client` from the server's OpenAPI document. Do not edit.
export interface paths {
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Me
         * @description Who is signed in.
         */
        get: operations["get_me_api_v1_session_get"];
        put?: never;
        /**
         * Sign In
         * @description Sign in by phone number and password.
         */
        post: operations["sign_in_api_v1_session_post"];
        /**
         * Sign Out
         * @description End this session.
         */
        delete: operations["sign_out_api_v1_session_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Sessions
         * @description My signed-in devices.
         */
        get: operations["list_sessions_api_v1_sessions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke Session
         * @description End one of my sessions.
         */
        delete: operations["revoke_session_api_v1_sessions__session_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Password
         * @description Replace my password; every other session of mine ends.
         */
        put: operations["change_password_api_v1_me_password_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Users
         * @description Every account.
         */
        get: operations["list_users_api_v1_users_get"];
        put?: never;
        /**
         * Add User
         * @description Open an account; its first password is shown once.
         */
        post: operations["add_user_api_v1_users_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import Users
         * @description Open accounts from a sheet, row by row.
         */
        post: operations["import_users_api_v1_users_import_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset Password
         * @description A new first password; every session of the account ends.
         */
        post: operations["reset_password_api_v1_users__user_id__password_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change User
         * @description Close or reopen an account.
         */
        patch: operations["change_user_api_v1_users__user_id__patch"];
        trace?: never;
    };
    "/api/v1/townships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Townships
         * @description The district's townships.
         */
        get: operations["list_townships_api_v1_townships_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/villages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Villages
         * @description The villages I may log work for.
         */
        get: operations["list_villages_api_v1_villages_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask
         * @description Ask; the answer is streamed, sources first.
         */
        post: operations["ask_api_v1_answers_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answers/{answer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Answer
         * @description One of my answers, as saved.
         */
        get: operations["get_answer_api_v1_answers__answer_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Conversations
         * @description My conversations, newest first.
         */
        get: operations["list_conversations_api_v1_conversations_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Conversation
         * @description One of my conversations with its answers.
         */
        get: operations["get_conversation_api_v1_conversations__conversation_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answers/{answer_id}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Feedback
         * @description What I said of one of my answers.
         */
        get: operations["get_feedback_api_v1_answers__answer_id__feedback_get"];
        /**
         * Put Feedback
         * @description Say whether one of my answers was of use; it replaces what I said before, and twice is once.
         */
        put: operations["put_feedback_api_v1_answers__answer_id__feedback_put"];
        post?: never;
        /**
         * Withdraw Feedback
         * @description Take back what I said; nothing happens where I said nothing.
         */
        delete: operations["withdraw_feedback_api_v1_answers__answer_id__feedback_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answers/{answer_id}/card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Card
         * @description The card of one of my answers; a draft where it has not been handed out.
         */
        get: operations["get_card_api_v1_answers__answer_id__card_get"];
        /**
         * Keep Card
         * @description Hand out the card of one of my answers, or change what it says; its address stays.
         */
        put: operations["keep_card_api_v1_answers__answer_id__card_put"];
        post?: never;
        /**
         * Revoke Card
         * @description Take a card back: its address answers no more, for good.
         */
        delete: operations["revoke_card_api_v1_answers__answer_id__card_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Cards
         * @description My cards that can still be opened, newest first.
         */
        get: operations["list_cards_api_v1_cards_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cards/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open Card
         * @description A card by its address, without signing in. 404 alike for an unknown, a revoked and an expired one.
         */
        get: operations["open_card_api_v1_cards__token__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search
         * @description Articles for a question, in force on a day and visible from where I stand; none where nothing bears on it.
         */
        get: operations["search_api_v1_search_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/time-limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Time Limits
         * @description Every time limit we know, with the articles it rests on.
         */
        get: operations["list_time_limits_api_v1_time_limits_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/time-limits/{limit_id}/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count Due Date
         * @description One time limit with its last day. A reminder only.
         */
        get: operations["count_due_date_api_v1_time_limits__limit_id__due_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/due-dates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Due Dates
         * @description Due dates that are not decided, mine or my township's; of one record of mine, decided ones too.
         */
        get: operations["list_due_dates_api_v1_due_dates_get"];
        put?: never;
        /**
         * Add Due Date
         * @description Add one by hand. Sent again: 200 and the one due date; other words under its id: 409.
         */
        post: operations["add_due_date_api_v1_due_dates_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/due-dates/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Calendar
         * @description All I may see on the page of due dates, for a phone's own calendar. Taken in again, none is doubled.
         *
         *     My due dates; of a 司法所 its township's too, and its terms; of an administrator all terms and the documents that
         *     end, or are to be looked at again, within 90 days.
         */
        get: operations["get_calendar_api_v1_due_dates_calendar_ics_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/due-dates/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide Due Date
         * @description Say that one of mine is done or not needed, or open it again. 404 for somebody else's.
         */
        post: operations["decide_due_date_api_v1_due_dates_decision_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Terms
         * @description My township's; for an administrator all.
         */
        get: operations["list_terms_api_v1_terms_get"];
        put?: never;
        /**
         * Add Term
         * @description Write one down. The same again: 200 and the one term; other words under its id: 409.
         */
        post: operations["add_term_api_v1_terms_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terms/{term_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Term
         * @description Change one, as when a contract is renewed.
         */
        put: operations["change_term_api_v1_terms__term_id__put"];
        post?: never;
        /**
         * Delete Term
         * @description Take one off the list. Again: nothing more.
         */
        delete: operations["delete_term_api_v1_terms__term_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{article_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Article
         * @description A whole article, its neighbours and its other versions. 404 where its scope is not mine.
         */
        get: operations["get_article_api_v1_articles__article_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/citations/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check
         * @description Each cited article's verdict and text. What I may not read is not found; nothing is stored.
         */
        post: operations["check_api_v1_citations_check_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Access Tokens
         * @description My access tokens, newest first, without the tokens themselves.
         */
        get: operations["list_access_tokens_api_v1_access_tokens_get"];
        put?: never;
        /**
         * Make Access Token
         * @description A token for a program: it searches, reads articles, checks citations and asks; it changes nothing.
         */
        post: operations["make_access_token_api_v1_access_tokens_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-tokens/{token_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke Access Token
         * @description End one of my access tokens at once.
         */
        delete: operations["revoke_access_token_api_v1_access_tokens__token_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/casework/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Options
         * @description The code lists the forms are made of.
         */
        get: operations["get_options_api_v1_casework_options_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Entries
         * @description My entries, newest service date first.
         */
        get: operations["list_entries_api_v1_entries_get"];
        put?: never;
        /**
         * Add Entry
         * @description Save an entry. The same body again: 200 and the one entry; another body under its id: 409.
         */
        post: operations["add_entry_api_v1_entries_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entries/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Entries
         * @description Save the entries of a service day. One that is refused does not hold up the others; safe to send again.
         */
        post: operations["add_entries_api_v1_entries_batch_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entries/{entry_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Entry
         * @description One of my entries.
         */
        get: operations["get_entry_api_v1_entries__entry_id__get"];
        /**
         * Change Entry
         * @description Change one of my entries. 409 if another revision has been saved since.
         *
         *     Changing one that is confirmed is a correction: the old words are kept, and it waits to be confirmed again.
         *
         *     ``articles`` is the whole list besides those of ``answer_id``; kept ones keep their words.
         */
        put: operations["change_entry_api_v1_entries__entry_id__put"];
        post?: never;
        /**
         * Delete Entry
         * @description Take one of my entries out of the lists and the counts; a late retry does not revive it.
         *
         *     409 for one the township has confirmed: it is to be returned first.
         */
        delete: operations["delete_entry_api_v1_entries__entry_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entries/{entry_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get History
         * @description Who did what to one of my entries, and when.
         */
        get: operations["get_history_api_v1_entries__entry_id__history_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/office/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Received
         * @description What was handed in of my township, newest service date first. Never drafts.
         */
        get: operations["list_received_api_v1_office_entries_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/office/entries/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Entries
         * @description Confirm one or several, each for itself: one that cannot be does not hold up the others.
         */
        post: operations["confirm_entries_api_v1_office_entries_confirm_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/office/entries/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Entries
         * @description Return one or several to their advisers for one reason.
         */
        post: operations["return_entries_api_v1_office_entries_return_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/office/entries/{entry_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Received
         * @description One handed in of my township.
         */
        get: operations["get_received_api_v1_office_entries__entry_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/office/entries/{entry_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Received History
         * @description Who did what to it, and when; of a correction, how it read when it was confirmed.
         */
        get: operations["get_received_history_api_v1_office_entries__entry_id__history_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entries/{entry_id}/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Entry Referrals
         * @description To whom one of my entries, or one handed in to me, was handed on, and what they answered.
         */
        get: operations["list_entry_referrals_api_v1_entries__entry_id__referrals_get"];
        put?: never;
        /**
         * Add Entry Referral
         * @description Hand an entry's matter on. The same again: 200 and the one referral. The entry stays as it is.
         */
        post: operations["add_entry_referral_api_v1_entries__entry_id__referrals_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entries/{entry_id}/referrals/{referral_id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Reply To Entry Referral
         * @description Write down what they answered, or put it right. It corrects nothing in the entry.
         */
        put: operations["reply_to_entry_referral_api_v1_entries__entry_id__referrals__referral_id__reply_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entries/{entry_id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Attachments
         * @description What is attached to one of my entries, or to one handed in to my office.
         */
        get: operations["list_attachments_api_v1_entries__entry_id__attachments_get"];
        put?: never;
        /**
         * Add Attachment
         * @description Attach a file to one of my entries. The same again: 200 and the one attachment.
         */
        post: operations["add_attachment_api_v1_entries__entry_id__attachments_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{attachment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Attachment
         * @description The file itself, of one of my entries or of one handed in to my office.
         */
        get: operations["read_attachment_api_v1_attachments__attachment_id__get"];
        put?: never;
        post?: never;
        /**
         * Remove Attachment
         * @description Take a file off one of my entries. 409 where the township has confirmed the entry.
         */
        delete: operations["remove_attachment_api_v1_attachments__attachment_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/question-cards/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Draft
         * @description A card filled in from one of my answers, personal numbers hidden.
         */
        get: operations["get_draft_api_v1_question_cards_draft_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/question-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Cards
         * @description My cards.
         */
        get: operations["list_cards_api_v1_question_cards_get"];
        put?: never;
        /**
         * Send Card
         * @description Send a card. The same again: 200 and the one card; other words under its id: 409.
         */
        post: operations["send_card_api_v1_question_cards_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/question-cards/received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Received
         * @description The cards I may answer: those about my township's villages for a 司法所, everybody's for an administrator.
         */
        get: operations["list_received_api_v1_question_cards_received_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/question-cards/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count Waiting
         * @description How many cards wait for my reply.
         */
        get: operations["count_waiting_api_v1_question_cards_waiting_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/question-cards/{card_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Card
         * @description One of my cards, or one I may answer.
         */
        get: operations["get_card_api_v1_question_cards__card_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/question-cards/{card_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Card
         * @description Take one of my cards back, before its reply is adopted.
         */
        post: operations["withdraw_card_api_v1_question_cards__card_id__withdraw_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/question-cards/{card_id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Reply To Card
         * @description Keep a draft of the reply; each article it cites comes back with its verdict.
         */
        put: operations["reply_to_card_api_v1_question_cards__card_id__reply_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/question-cards/{card_id}/adopt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adopt Reply
         * @description Give the reply to the asker. 422 `bad_citation` where it cites what is not the law in force.
         */
        post: operations["adopt_reply_api_v1_question_cards__card_id__adopt_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/question-cards/{card_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Card
         * @description Send a card back to the asker with the reason.
         */
        post: operations["return_card_api_v1_question_cards__card_id__return_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referral-places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Referral Places
         * @description Whom a matter can be referred to; 待核实 where nobody has checked the number.
         */
        get: operations["list_referral_places_api_v1_referral_places_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referral-places/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Referral Place
         * @description Add a place, or change one.
         */
        put: operations["put_referral_place_api_v1_referral_places__key__put"];
        post?: never;
        /**
         * Withdraw Referral Place
         * @description Take a place out of the directory; what was referred to it stays as it was.
         */
        delete: operations["withdraw_referral_place_api_v1_referral_places__key__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/linked-matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Linked Matters
         * @description My township's and the district's; for an administrator all. Of the cases only those that I may open.
         */
        get: operations["list_linked_matters_api_v1_linked_matters_get"];
        put?: never;
        /**
         * Add Linked Matter
         * @description Write a matter down. The same again: 200 and the one matter.
         */
        post: operations["add_linked_matter_api_v1_linked_matters_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/linked-matters/{matter_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Linked Matter
         * @description One of my township's or the district's; for an administrator any.
         */
        get: operations["get_linked_matter_api_v1_linked_matters__matter_id__get"];
        /**
         * Change Linked Matter
         * @description Change a matter, or move it to another state.
         */
        put: operations["change_linked_matter_api_v1_linked_matters__matter_id__put"];
        post?: never;
        /**
         * Withdraw Linked Matter
         * @description Withdraw a matter entered by mistake: it is listed and attached no more. Again: nothing more.
         *
         *     The cases it is attached to still show it, as withdrawn.
         */
        delete: operations["withdraw_linked_matter_api_v1_linked_matters__matter_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/linked-matters/{matter_id}/cases/{kind}/{case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Attach Case
         * @description Attach a case that I may open to a matter that I see. 409 for one that was withdrawn.
         */
        put: operations["attach_case_api_v1_linked_matters__matter_id__cases__kind___case_id__put"];
        post?: never;
        /**
         * Detach Case
         * @description Take a case off a matter.
         */
        delete: operations["detach_case_api_v1_linked_matters__matter_id__cases__kind___case_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/linked-cases/{kind}/{case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Matters Of Case
         * @description The matters that a case which I may open is attached to, those withdrawn since too.
         */
        get: operations["list_matters_of_case_api_v1_linked_cases__kind___case_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mediations/{mediation_id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Step
         * @description Record one step of a mediation. 409 when out of order; the very same sent again: 200, and nothing more.
         *
         *     Words that call for a duty card are kept as a step of their own, and no agreement is recorded until somebody has
         *     decided on it.
         */
        post: operations["add_step_api_v1_mediations__mediation_id__steps_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mediations/{mediation_id}/steps/{step_id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Step Attachment
         * @description Attach a file to a step of one of my mediations. The same again: 200 and the one attachment.
         */
        post: operations["add_step_attachment_api_v1_mediations__mediation_id__steps__step_id__attachments_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mediations/{mediation_id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Step Attachments
         * @description What is attached to the steps of one of my mediations, or of one in my office's township.
         */
        get: operations["list_step_attachments_api_v1_mediations__mediation_id__attachments_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mediations/{mediation_id}/attachments/{attachment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Step Attachment
         * @description The file itself.
         */
        get: operations["read_step_attachment_api_v1_mediations__mediation_id__attachments__attachment_id__get"];
        put?: never;
        post?: never;
        /**
         * Remove Step Attachment
         * @description Take a file off a step. 409 where the mediation is filed.
         */
        delete: operations["remove_step_attachment_api_v1_mediations__mediation_id__attachments__attachment_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mediations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Mediations
         * @description My mediations, for a 司法所 its township's, newest first.
         */
        get: operations["list_mediations_api_v1_mediations_get"];
        put?: never;
        /**
         * Open Mediation
         * @description Register a mediation and give it its number. Sent again: 200 and the one mediation.
         */
        post: operations["open_mediation_api_v1_mediations_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mediations/{mediation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Mediation
         * @description One of my mediations, for a 司法所 one of its township's; with what earlier records say of its parties.
         */
        get: operations["get_mediation_api_v1_mediations__mediation_id__get"];
        /**
         * Change Mediation
         * @description Change a mediation's particulars while it is open.
         */
        put: operations["change_mediation_api_v1_mediations__mediation_id__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mediations/{mediation_id}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Conclude Mediation
         * @description 达成协议. 409 when out of order; the very same sent again: 200 and the one agreement.
         */
        post: operations["conclude_mediation_api_v1_mediations__mediation_id__agreement_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mediations/{mediation_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End Mediation
         * @description 未达成, ended. 409 when out of order; the very same sent again: 200.
         */
        post: operations["end_mediation_api_v1_mediations__mediation_id__end_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mediations/interests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Interests
         * @description For an entry of litigation: which parties of my own mediations its words name. Nothing is kept.
         */
        post: operations["check_interests_api_v1_mediations_interests_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/draft-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Kinds
         * @description The kinds of papers that can be drafted.
         */
        get: operations["list_kinds_api_v1_draft_kinds_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/draft-kinds/{kind_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Draft Kind
         * @description A kind with its questions, each with the articles that demand it.
         */
        get: operations["get_draft_kind_api_v1_draft_kinds__kind_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/draft-kinds/{kind_id}/prefill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prefill Draft
         * @description Answers already known from one of my mediations or earlier drafts.
         */
        get: operations["prefill_draft_api_v1_draft_kinds__kind_id__prefill_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/draft-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Templates
         * @description The Word templates of our own.
         */
        get: operations["list_templates_api_v1_draft_templates_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/draft-templates/{kind_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Template
         * @description Use a Word file of our own for a kind; told at once which of its fields are unknown.
         */
        put: operations["put_template_api_v1_draft_templates__kind_id__put"];
        post?: never;
        /**
         * Delete Template
         * @description Go back to the layout that comes with the program.
         */
        delete: operations["delete_template_api_v1_draft_templates__kind_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Drafts
         * @description My drafts.
         */
        get: operations["list_drafts_api_v1_drafts_get"];
        put?: never;
        /**
         * Create Draft
         * @description Keep a draft, blanks and all. Sent again: 200 and the one draft; other words under its id: 409.
         */
        post: operations["create_draft_api_v1_drafts_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draft_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Draft
         * @description One of my drafts.
         */
        get: operations["get_draft_api_v1_drafts__draft_id__get"];
        /**
         * Change Draft
         * @description Other answers. One already done becomes a draft again; its file is kept.
         */
        put: operations["change_draft_api_v1_drafts__draft_id__put"];
        post?: never;
        /**
         * Delete Draft
         * @description Take a draft of mine away, with its files.
         */
        delete: operations["delete_draft_api_v1_drafts__draft_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draft_id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish Draft
         * @description 定稿: I have checked it. 422 `missing_elements` names what is missing; 409 `private_settlement`.
         */
        post: operations["finish_draft_api_v1_drafts__draft_id__finish_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draft_id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make File
         * @description The Word file of a revision: made once, the same ever after. 409 `private_settlement` for a crime.
         */
        post: operations["make_file_api_v1_drafts__draft_id__files_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draft_id}/files/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read File
         * @description A Word file as it was made.
         */
        get: operations["read_file_api_v1_drafts__draft_id__files__revision__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/month": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Month Figures
         * @description My own seven counts of a month.
         */
        get: operations["month_figures_api_v1_figures_month_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Annual Return
         * @description The seven counts of a year over confirmed entries: of the district, or of my office's township.
         */
        get: operations["annual_return_api_v1_figures_return_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/return/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Annual Return Entries
         * @description The entries behind one number, as many as it says; not what was said in them.
         */
        get: operations["annual_return_entries_api_v1_figures_return_entries_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/return/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Return
         * @description A year as it stands now as an Excel file: its table with the rules, and the entries behind every number.
         *
         *     With ``public`` the table alone, its small numbers hidden.
         */
        get: operations["export_return_api_v1_figures_return_export_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/return/paragraph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Return Paragraph
         * @description A year as it stands now in the wording of a work report, to be checked and edited.
         */
        get: operations["return_paragraph_api_v1_figures_return_paragraph_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/return/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Return Report
         * @description That paragraph as a Word file, with the tables it rests on and the rules under each, and the dispute statistics.
         *
         *     With ``public`` by township alone, small numbers hidden in the paragraph too, and of the disputes how many were accepted.
         */
        get: operations["return_report_api_v1_figures_return_report_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Snapshots
         * @description When a year was frozen, newest first.
         */
        get: operations["list_snapshots_api_v1_figures_snapshots_get"];
        put?: never;
        /**
         * Freeze
         * @description Freeze a year's return as it stands now. The same again: 200 and the one snapshot.
         */
        post: operations["freeze_api_v1_figures_snapshots_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/snapshots/{snapshot_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Snapshot
         * @description The return as it was frozen: of the district, or of my office's township.
         */
        get: operations["get_snapshot_api_v1_figures_snapshots__snapshot_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/snapshots/{snapshot_id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Snapshot Entries
         * @description The entries behind one frozen number, as they were placed then; not what was said in them.
         */
        get: operations["snapshot_entries_api_v1_figures_snapshots__snapshot_id__entries_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/snapshots/{snapshot_id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Snapshot Corrections
         * @description What was done to entries of the year since it was frozen, and how it would move the figures.
         */
        get: operations["snapshot_corrections_api_v1_figures_snapshots__snapshot_id__corrections_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/snapshots/{snapshot_id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Snapshot
         * @description A frozen year as an Excel file: its table with the rules of then, and the entries behind every number.
         *
         *     With ``public`` the table alone, its small numbers hidden.
         */
        get: operations["export_snapshot_api_v1_figures_snapshots__snapshot_id__export_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/snapshots/{snapshot_id}/paragraph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Snapshot Paragraph
         * @description A frozen year in the wording of a work report, to be checked and edited.
         */
        get: operations["snapshot_paragraph_api_v1_figures_snapshots__snapshot_id__paragraph_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/snapshots/{snapshot_id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Snapshot Report
         * @description A frozen year's paragraph as a Word file, with its tables and the rules of then, and the dispute statistics of then.
         *
         *     With ``public`` by township alone, small numbers hidden in the paragraph too, and of the disputes how many were accepted.
         */
        get: operations["snapshot_report_api_v1_figures_snapshots__snapshot_id__report_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispute-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Checks
         * @description My checks, newest first.
         */
        get: operations["list_checks_api_v1_dispute_checks_get"];
        put?: never;
        /**
         * Record Check
         * @description Record a check. Sent again: 200 and the one check.
         */
        post: operations["record_check_api_v1_dispute_checks_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispute-checks/{check_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Check
         * @description One of my checks.
         */
        get: operations["get_check_api_v1_dispute_checks__check_id__get"];
        /**
         * Change Check
         * @description Correct one of my checks. 409 if another revision has been saved since, or it was taken back.
         *
         *     Frozen figures stay as they are; what they would be now stands in the year's corrections.
         */
        put: operations["change_check_api_v1_dispute_checks__check_id__put"];
        post?: never;
        /**
         * Take Back Check
         * @description Take back a check of mine that was recorded by mistake: it counts no more.
         */
        delete: operations["take_back_check_api_v1_dispute_checks__check_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dispute Statistics
         * @description Mediations of a year: of the district, or of my office's township.
         */
        get: operations["dispute_statistics_api_v1_figures_disputes_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/disputes/mediations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dispute Mediations
         * @description The mediations behind one number, as many as it says; not who was in them, nor what about.
         */
        get: operations["dispute_mediations_api_v1_figures_disputes_mediations_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/disputes/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dispute Checks
         * @description The checks (排查) behind one number; not what was noted of them.
         */
        get: operations["dispute_checks_api_v1_figures_disputes_checks_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/disputes/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Disputes
         * @description A year as it stands now as an Excel file: its tables with the rules, and what is behind every number.
         *
         *     With ``public`` how many were accepted alone, small numbers hidden.
         */
        get: operations["export_disputes_api_v1_figures_disputes_export_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/snapshots/{snapshot_id}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Frozen Statistics
         * @description The statistics as they were frozen. 409 for a cut-off made before they were kept.
         */
        get: operations["frozen_statistics_api_v1_figures_snapshots__snapshot_id__disputes_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/snapshots/{snapshot_id}/disputes/mediations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Frozen Mediations
         * @description The mediations behind one frozen number, as they stood then.
         */
        get: operations["frozen_mediations_api_v1_figures_snapshots__snapshot_id__disputes_mediations_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/snapshots/{snapshot_id}/disputes/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Frozen Checks
         * @description The checks behind one frozen number.
         */
        get: operations["frozen_checks_api_v1_figures_snapshots__snapshot_id__disputes_checks_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/snapshots/{snapshot_id}/disputes/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dispute Corrections
         * @description What counts otherwise since the year was frozen. The frozen numbers stay as they are.
         */
        get: operations["dispute_corrections_api_v1_figures_snapshots__snapshot_id__disputes_corrections_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/snapshots/{snapshot_id}/disputes/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Frozen
         * @description The frozen statistics as an Excel file. With ``public`` how many were accepted alone, small numbers hidden.
         */
        get: operations["export_frozen_api_v1_figures_snapshots__snapshot_id__disputes_export_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/counting-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Rules
         * @description The seven rules in force, in the return's order.
         */
        get: operations["list_rules_api_v1_counting_rules_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/counting-rules/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Rule
         * @description Change how a kind is counted. From then on every figure is counted so, of past days too.
         */
        put: operations["change_rule_api_v1_counting_rules__kind__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/counting-rules/{kind}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Rule History
         * @description Who made a rule what it is, when and why.
         */
        get: operations["get_rule_history_api_v1_counting_rules__kind__history_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Documents
         * @description Documents on the shelf, live or set aside, by title.
         */
        get: operations["list_documents_api_v1_documents_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{version_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Document
         * @description A whole document with all its versions.
         */
        get: operations["get_document_api_v1_documents__version_id__get"];
        put?: never;
        post?: never;
        /**
         * Remove Document
         * @description Delete a version of a document for good; it no longer answers from the next request on.
         */
        delete: operations["remove_document_api_v1_documents__version_id__delete"];
        options?: never;
        head?: never;
        /**
         * Keep Up Document
         * @description Who looks after a document, when, its topics and where it is from; at once, for all its versions.
         */
        patch: operations["keep_up_document_api_v1_documents__version_id__patch"];
        trace?: never;
    };
    "/api/v1/documents/{version_id}/pages/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Document Page
         * @description A page of a scan as it was handed in.
         */
        get: operations["get_document_page_api_v1_documents__version_id__pages__number__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{version_id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disable Document
         * @description Set a document aside; it no longer answers from the next request on.
         */
        post: operations["disable_document_api_v1_documents__version_id__disable_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{version_id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enable Document
         * @description Bring a document back that was set aside.
         */
        post: operations["enable_document_api_v1_documents__version_id__enable_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mediations/{mediation_id}/dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Dossier
         * @description What the file of a mediation holds and lacks, and every form made of it.
         */
        get: operations["get_dossier_api_v1_mediations__mediation_id__dossier_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mediations/{mediation_id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make File
         * @description Make a form of what the record now says. One that still agrees with it is given again: 200.
         */
        post: operations["make_file_api_v1_mediations__mediation_id__files_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mediations/{mediation_id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read File
         * @description A file, byte for byte as it was made.
         */
        get: operations["read_file_api_v1_mediations__mediation_id__files__file_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mediations/{mediation_id}/files/{file_id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm File
         * @description Sign for a file one has checked: another file of the same words, with one's name in place of the AI label.
         */
        post: operations["confirm_file_api_v1_mediations__mediation_id__files__file_id__confirmation_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mediations/{mediation_id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export Archive
         * @description The whole file in the order of the archive, bound in cover and contents. 409 while a form is out of date.
         */
        post: operations["export_archive_api_v1_mediations__mediation_id__archive_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mediations/{mediation_id}/archive/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export Pdf
         * @description The whole file as one page-numbered PDF; of the same parts always the same. 503 without LibreOffice.
         */
        post: operations["export_pdf_api_v1_mediations__mediation_id__archive_pdf_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intakes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Intakes
         * @description What was handed in: what is not done with first, then newest first, at most 200.
         */
        get: operations["list_intakes_api_v1_intakes_get"];
        put?: never;
        /**
         * Upload Document
         * @description Hand in a document; it is read in the background, and then waits to be looked at.
         */
        post: operations["upload_document_api_v1_intakes_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intakes/{intake_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Intake
         * @description Where one upload stands.
         */
        get: operations["get_intake_api_v1_intakes__intake_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct Intake
         * @description Correct what was read, before it goes live.
         */
        patch: operations["correct_intake_api_v1_intakes__intake_id__patch"];
        trace?: never;
    };
    "/api/v1/intakes/{intake_id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview Intake
         * @description What was read of a file, as corrected so far.
         */
        get: operations["preview_intake_api_v1_intakes__intake_id__preview_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intakes/{intake_id}/pages/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Intake Page
         * @description A page of a scan as it was handed in.
         */
        get: operations["get_intake_page_api_v1_intakes__intake_id__pages__number__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intakes/{intake_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve Intake
         * @description Put it on the open release, with what it says of others. 409 `unchanged` where the shelf holds just this.
         */
        post: operations["approve_intake_api_v1_intakes__intake_id__approve_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intakes/{intake_id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discard Intake
         * @description Not wanted: nothing of it is kept.
         */
        post: operations["discard_intake_api_v1_intakes__intake_id__discard_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/status-facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Status Facts
         * @description What is known to have ended, or not, beside what the texts say themselves.
         */
        get: operations["list_status_facts_api_v1_status_facts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/status-facts/{fact_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Status Fact
         * @description Take off a line an administrator entered; what it ended is judged anew at once.
         */
        delete: operations["remove_status_fact_api_v1_status_facts__fact_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cleanups/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read Cleanup
         * @description A list as pasted or as a file, each row with the papers on the shelf it may mean. Nothing changes.
         */
        post: operations["read_cleanup_api_v1_cleanups_read_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cleanups/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply Cleanup
         * @description Apply the confirmed rows, all in one transaction, and publish at once; the release can be taken back.
         */
        post: operations["apply_cleanup_api_v1_cleanups_apply_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/affected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Affected
         * @description Answers and entries that relied on a law which is no longer the law: everybody's for an administrator.
         */
        get: operations["list_affected_api_v1_affected_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/affected/{affected_id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review
         * @description Say that it has been looked at, or that it must be corrected. 404 for somebody else's.
         */
        post: operations["review_api_v1_affected__affected_id__review_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Conflicts
         * @description Every mark, newest first.
         */
        get: operations["list_conflicts_api_v1_conflicts_get"];
        put?: never;
        /**
         * Mark Conflict
         * @description Mark that a lower article differs from a higher one: from the next answer on, the higher one leads.
         */
        post: operations["mark_conflict_api_v1_conflicts_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflicts/{conflict_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Conflict
         * @description Take a mark away.
         */
        delete: operations["remove_conflict_api_v1_conflicts__conflict_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Releases
         * @description Every release, newest first.
         */
        get: operations["list_releases_api_v1_releases_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Open Release
         * @description The release that gathers changes; 404 where none does.
         */
        get: operations["get_open_release_api_v1_releases_open_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases/open/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Change
         * @description Add a change to the open release, begun where there is none. Nothing is live before it is published.
         */
        post: operations["add_change_api_v1_releases_open_changes_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases/open/changes/{index}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Change
         * @description Take a change off the open release.
         */
        delete: operations["remove_change_api_v1_releases_open_changes__index__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Release
         * @description One release.
         */
        get: operations["get_release_api_v1_releases__number__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases/{number}/rehearse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rehearse
         * @description Ask the standard questions of the shelf as it is and as it would be; nothing anybody else sees changes.
         */
        post: operations["rehearse_api_v1_releases__number__rehearse_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases/{number}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish
         * @description Make its changes live, all together; people go on asking meanwhile.
         */
        post: operations["publish_api_v1_releases__number__publish_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases/{number}/roll-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Roll Back
         * @description Take back the release published last, all of it. 409 `not_last` for any other.
         */
        post: operations["roll_back_api_v1_releases__number__roll_back_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases/{number}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Drop
         * @description Give an open release up; what it would have put on the shelf goes back to be reviewed.
         */
        post: operations["drop_api_v1_releases__number__drop_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phrases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Phrases
         * @description How villagers ask for an article, as the administrators wrote it down; newest first.
         */
        get: operations["list_phrases_api_v1_phrases_get"];
        put?: never;
        /**
         * Add Phrase
         * @description Add one; it leads to its article from the next publish on.
         */
        post: operations["add_phrase_api_v1_phrases_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phrases/{phrase_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Phrase
         * @description Remove one.
         */
        delete: operations["remove_phrase_api_v1_phrases__phrase_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unanswered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Unanswered
         * @description Questions alike in one line, newest first, without names, numbers or whose they were.
         */
        get: operations["list_unanswered_api_v1_unanswered_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unanswered/{key}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide
         * @description Set a line aside as not ours, or say that it is done; open takes it back.
         */
        post: operations["decide_api_v1_unanswered__key__decide_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unanswered/{key}/ask-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask Again
         * @description Ask it of the live shelf again, as from the district, and keep what it finds.
         */
        post: operations["ask_again_api_v1_unanswered__key__ask_again_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lay-words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Lay Words
         * @description Words villagers use and the articles they mean, as administrators wrote them down; newest first.
         */
        get: operations["list_lay_words_api_v1_lay_words_get"];
        put?: never;
        /**
         * Add Lay Word
         * @description Add one; a question with this word in it finds its articles at once.
         */
        post: operations["add_lay_word_api_v1_lay_words_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lay-words/{word_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Lay Word
         * @description Write one anew.
         */
        put: operations["set_lay_word_api_v1_lay_words__word_id__put"];
        post?: never;
        /**
         * Remove Lay Word
         * @description Take one out; it leads nowhere from now on.
         */
        delete: operations["remove_lay_word_api_v1_lay_words__word_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/standard-questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Standard Questions
         * @description The questions asked of the old and the new shelf before anything is published.
         */
        get: operations["list_standard_questions_api_v1_standard_questions_get"];
        put?: never;
        /**
         * Add Standard Question
         * @description Add one.
         */
        post: operations["add_standard_question_api_v1_standard_questions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/standard-questions/{question_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Standard Question
         * @description Change one; the words of one that came with the program cannot be changed (409 `shipped`): set it aside instead.
         */
        put: operations["change_standard_question_api_v1_standard_questions__question_id__put"];
        post?: never;
        /**
         * Remove Standard Question
         * @description Remove one an administrator added.
         */
        delete: operations["remove_standard_question_api_v1_standard_questions__question_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hit-test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test Hits
         * @description What a question finds and why; and what was near it but left out by scope, by validity, or by an administrator.
         */
        post: operations["test_hits_api_v1_hit_test_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Runs
         * @description The latest runs, newest first; the one running tells how far it is.
         */
        get: operations["list_runs_api_v1_runs_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Run
         * @description How one run stands.
         */
        get: operations["get_run_api_v1_runs__number__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kb": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Knowledge Base
         * @description How the indexes stand.
         */
        get: operations["get_knowledge_base_api_v1_kb_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kb/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify
         * @description Compare the indexes with the record; what differs is told by `GET /kb` and in the run's sentence.
         */
        post: operations["verify_api_v1_kb_verify_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kb/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rebuild
         * @description Build the indexes anew from the record; the old ones answer until they are ready.
         */
        post: operations["rebuild_api_v1_kb_rebuild_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kb/retrain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retrain
         * @description Learn a model from what administrators taught; it waits in the open release, to be rehearsed and published.
         *
         *     409 `nothing_taught` where there is nothing to learn, `model_by_hand` where another model is set.
         */
        post: operations["retrain_api_v1_kb_retrain_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kb/gc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Clear
         * @description Remove what nothing needs any more: old generations, orphaned uploads, the database's log and free pages.
         */
        post: operations["clear_api_v1_kb_gc_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Sources
         * @description The sources, with what the last look found.
         */
        get: operations["list_sources_api_v1_sources_get"];
        put?: never;
        /**
         * Add Source
         * @description Add a source; it is looked at on the next refresh.
         */
        post: operations["add_source_api_v1_sources_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh
         * @description Look at one source, or at all active ones. 409 with the running one's number where work is going on.
         */
        post: operations["refresh_api_v1_sources_refresh_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{source_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Source
         * @description Look there no more; what came from it stays on the shelf.
         */
        delete: operations["remove_source_api_v1_sources__source_id__delete"];
        options?: never;
        head?: never;
        /**
         * Change Source
         * @description Change a source; the body is the whole of it.
         */
        patch: operations["change_source_api_v1_sources__source_id__patch"];
        trace?: never;
    };
    "/api/v1/sources/{source_id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Items
         * @description What was last seen there: vanished ones first, to be kept or taken off the shelf.
         */
        get: operations["list_items_api_v1_sources__source_id__items_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/items/{item_id}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep Item
         * @description It vanished from its source, and its document stays as it is.
         */
        post: operations["keep_item_api_v1_sources_items__item_id__keep_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/standard-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Standard Answers
         * @description Those on the shelf: first what no longer answers because its law changed, then what is due, then by title.
         */
        get: operations["list_standard_answers_api_v1_standard_answers_get"];
        put?: never;
        /**
         * Propose Standard Answer
         * @description Put one on the open release. 422 `bad_citation` where it rests on, or cites, what is not the law in force.
         */
        post: operations["propose_standard_answer_api_v1_standard_answers_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Health
         * @description Whether the record and the shelves work; 200 as long as questions can be answered.
         */
        get: operations["get_health_healthz_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** AccessTokenIn */
        AccessTokenIn: {
            /**
             * Name
             * @description which program it is for
             */
            name: string;
            /**
             * Expires On
             * @description the last day it works; never ends by itself if left out
             */
            expires_on?: string | null;
        };
        /** AccessTokenMade */
        AccessTokenMade: {
            /** @description the new token's card */
            made: components["schemas"]["AccessTokenOut"];
            /**
             * Token
             * @description the token, told this once: `Authorization: Bearer <token>`
             */
            token: string;
        };
        /** AccessTokenOut */
        AccessTokenOut: {
            /**
             * Id
             * @description key of the token, to revoke it by
             */
            id: string;
            /**
             * Name
             * @description which program it is for
             */
            name: string;
            /**
             * Created At
             * Format: date-time
             * @description made at
             */
            created_at: string;
            /**
             * Expires On
             * @description the last day it works
             */
            expires_on: string | null;
            /**
             * Last Used On
             * @description the last day a program came with it; null if never
             */
            last_used_on: string | null;
        };
        /** AdoptIn */
        AdoptIn: {
            /**
             * Revision
             * @description the revision that was read
             */
            revision: number;
        };
        /** AdviceDetails */
        AdviceDetails: {
            /**
             * Follows
             * @description the entry this follows: same person, same matter
             */
            follows?: string | null;
        };
        /**
         * AffectedOut
         * @description One record and one law it relied on.
         */
        AffectedOut: {
            /**
             * Id
             * @description key of this line
             */
            id: string;
            /** @description answer or entry */
            record_kind: components["schemas"]["RecordKind"];
            /**
             * Record Id
             * @description key of the answer or entry
             */
            record_id: string;
            /**
             * Mine
             * @description whether it is my own: only then can it be opened
             */
            mine: boolean;
            /**
             * Adviser Name
             * @description whose it is
             */
            adviser_name: string;
            /**
             * Village
             * @description the village it was for; empty where it has none
             */
            village: string;
            /**
             * About
             * @description its question, shortened; empty unless it is mine
             */
            about: string;
            /**
             * Title
             * @description the law relied on
             */
            title: string;
            /**
             * Articles
             * @description 第九条 … as relied on
             */
            articles: string[];
            /**
             * Change
             * @description what happened to the law
             */
            change: string;
            /**
             * Same Text
             * @description the law in force has the very same words under the same numbers
             */
            same_text: boolean;
            /**
             * Fact Date
             * Format: date
             * @description the day whose law it applied
             */
            fact_date: string;
            /** @description open, reviewed, to_correct */
            state: components["schemas"]["ReviewState"];
            /**
             * State Name
             * @description 还没复核 …
             */
            state_name: string;
            /**
             * Note
             * @description what the reviewer wrote
             */
            note: string;
            /**
             * Reviewed By Name
             * @description who reviewed it; empty while open
             */
            reviewed_by_name: string;
            /**
             * Reviewed At
             * @description when
             */
            reviewed_at: string | null;
            /**
             * Created At
             * Format: date-time
             * @description when the record was made
             */
            created_at: string;
        };
        /** AffectedPage */
        AffectedPage: {
            /**
             * Affected
             * @description open ones first, newest record first
             */
            affected: components["schemas"]["AffectedOut"][];
            /**
             * Total
             * @description how many there are
             */
            total: number;
            /**
             * Open
             * @description how many of them nobody has looked at yet
             */
            open: number;
        };
        /** AnnualReturn */
        AnnualReturn: {
            /**
             * Year
             * @description by service date
             */
            year: number;
            /**
             * Township
             * @description of one alone; null: the district
             */
            township: string | null;
            /** @description how it is divided */
            by: components["schemas"]["Grouping"];
            /**
             * Figures
             * @description the seven
             */
            figures: components["schemas"]["ReturnFigure"][];
            /**
             * Groups
             * @description those of each figure add up to it
             */
            groups: components["schemas"]["ReturnGroup"][];
        };
        /**
         * Answer
         * @description An answer as it stands.
         */
        Answer: {
            /**
             * Id
             * @description key of the answer
             */
            id: string;
            /**
             * Conversation Id
             * @description its conversation
             */
            conversation_id: string;
            /**
             * Question
             * @description as asked
             */
            question: string;
            /**
             * Fact Date
             * Format: date
             * @description the day whose law was applied
             */
            fact_date: string;
            /**
             * Mode
             * @description quoted only, or prose by a model over the sources
             * @enum {string}
             */
            mode: "extractive" | "model";
            /**
             * State
             * @description incomplete: cut short, marked so; no_basis: nothing on the shelf bears on it
             * @enum {string}
             */
            state: "answering" | "complete" | "incomplete" | "no_basis";
            /**
             * Text
             * @description prose: the guide's conclusion or the model's words; empty if there is none
             */
            text: string;
            /**
             * Sources
             * @description the articles it rests on
             */
            sources: components["schemas"]["SourceCard"][];
            /** @description our guide, where one matches */
            guide: components["schemas"]["GuideCard"] | null;
            /**
             * Ask
             * @description questions to ask next
             */
            ask: components["schemas"]["AskOption"][];
            /**
             * Duty
             * @description danger cards; show before everything else
             */
            duty: components["schemas"]["DutyCard"][];
            /**
             * Notices
             * @description what the reader must know about this answer
             */
            notices: components["schemas"]["NoticeOut"][];
            /**
             * Label
             * @description the AI label to show beside it
             */
            label: string;
            /**
             * Generation
             * @description the generation of the shelf it was read from
             */
            generation: string;
            /**
             * Model
             * @description name of the model, if one wrote the text
             */
            model: string | null;
            /**
             * Created At
             * Format: date-time
             * @description asked at
             */
            created_at: string;
            /**
             * Limits
             * @description time limits that belong to the question, at most three
             * @default []
             */
            limits: components["schemas"]["LimitOut"][];
        };
        /**
         * AnswerChangeOut
         * @description A standard question that would be answered otherwise.
         */
        AnswerChangeOut: {
            /**
             * Question
             * @description the question
             */
            question: string;
            /**
             * Before
             * @description its first sources now, best first; empty: nothing bears on it
             */
            before: string[];
            /**
             * After
             * @description its first sources after publishing
             */
            after: string[];
            /**
             * Lost
             * @description expected articles found now and no longer then: 民法典1079
             */
            lost: string[];
            /**
             * Gained
             * @description expected articles not found now, and found then
             */
            gained: string[];
            /**
             * No Basis
             * @description nothing would bear on it any more
             */
            no_basis: boolean;
        };
        /**
         * ApprovalIn
         * @description What goes with it.
         */
        ApprovalIn: {
            /**
             * Relations
             * @description indexes of the preview's relations to carry out; null: all
             */
            relations?: number[] | null;
        };
        /**
         * ArchivedIn
         * @description 归档.
         */
        ArchivedIn: {
            /**
             * Id
             * @description client-made UUID: sending it again never doubles the step
             */
            id: string;
            /**
             * On
             * Format: date
             * @description the day it happened, not in the future
             */
            on: string;
            /**
             * @description which step (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "archived";
            /**
             * Filed By
             * @description 立卷人
             */
            filed_by: string;
            /**
             * @description set by the archive office; the law sets none
             * @default not_set
             */
            retention: components["schemas"]["Retention"];
            /**
             * Remark
             * @description 情况说明; asked for where mandatory papers are missing
             * @default
             */
            remark: string;
        };
        /**
         * ArticleKind
         * @enum {string}
         */
        ArticleKind: "article" | "item" | "preamble" | "section" | "annex";
        /**
         * ArticlePage
         * @description A whole article with its surroundings.
         */
        ArticlePage: {
            /** @description the article */
            card: components["schemas"]["SourceCard"];
            /**
             * Promulgated
             * @description 公布或通过日期
             */
            promulgated: string | null;
            /** @description where the effective date is known from */
            effective_basis: components["schemas"]["DateBasis"];
            /**
             * Effective To
             * @description first day no longer in force
             */
            effective_to: string | null;
            /**
             * Issuing Body
             * @description who made it
             */
            issuing_body: string;
            /**
             * Document Number
             * @description 文号
             */
            document_number: string;
            /**
             * History
             * @description adoption and amendment lines as printed
             */
            history: string;
            /**
             * Note
             * @description what to know about this version; empty if nothing
             */
            note: string;
            /**
             * Replaced By
             * @description what replaced it; empty if nothing
             */
            replaced_by: string;
            /**
             * Source Name
             * @description the file it was read from
             */
            source_name: string;
            /** @description the article before */
            previous: components["schemas"]["Neighbour"] | null;
            /** @description the article after */
            next: components["schemas"]["Neighbour"] | null;
            /**
             * Versions
             * @description all versions on the shelf, newest first
             */
            versions: components["schemas"]["VersionOut"][];
        };
        /** AskIn */
        AskIn: {
            /**
             * Question
             * @description in the asker's own words, 1 to 2,000 characters
             */
            question: string;
            /**
             * Answer Id
             * @description client-made UUID: asking again with it never doubles the question
             */
            answer_id?: string | null;
            /**
             * Conversation Id
             * @description to follow up; left out, a conversation is begun
             */
            conversation_id?: string | null;
            /**
             * Fact Date
             * @description the day it happened; today (Asia/Shanghai) if left out
             */
            fact_date?: string | null;
        };
        /**
         * AskOption
         * @description A question to ask the villager next, with answers to tap.
         */
        AskOption: {
            /**
             * Question
             * @description 有没有书面合同
             */
            question: string;
            /**
             * Options
             * @description answers to tap: 有, 没有
             */
            options: string[];
        };
        /**
         * AskedAgainOut
         * @description What it found when asked of the live shelf again.
         */
        AskedAgainOut: {
            /**
             * Found
             * @description 民法典第一千零七十九条, best first; empty: still nothing
             */
            found: string[];
            /**
             * Asked At
             * Format: date-time
             * @description when
             */
            asked_at: string;
            /**
             * Stale
             * @description the shelf has changed since: ask again
             */
            stale: boolean;
        };
        /** AttachmentList */
        AttachmentList: {
            /**
             * Attachments
             * @description in the order they were added
             */
            attachments: components["schemas"]["AttachmentOut"][];
        };
        /** AttachmentOut */
        AttachmentOut: {
            /**
             * Id
             * @description key; read it at /attachments/{id}
             */
            id: string;
            /** @description what it is */
            purpose: components["schemas"]["AttachmentPurpose"];
            /**
             * Purpose Name
             * @description 照片, 签到表, 书面意见, 委托手续, 其他
             */
            purpose_name: string;
            /**
             * Name
             * @description as its owner named it
             */
            name: string;
            /**
             * Media Type
             * @description image/jpeg, image/png or application/pdf
             */
            media_type: string;
            /**
             * Size
             * @description bytes
             */
            size: number;
            /**
             * Sha256
             * @description of the bytes as kept
             */
            sha256: string;
            /**
             * Added At
             * Format: date-time
             * @description when
             */
            added_at: string;
        };
        /**
         * AttachmentPurpose
         * @enum {string}
         */
        AttachmentPurpose: "photo" | "sign_in_sheet" | "opinion" | "mandate" | "other";
        /** BatchResult */
        BatchResult: {
            /**
             * Id
             * @description the id it was sent with; empty where it had none
             */
            id: string;
            /** @description as saved; null where it was refused */
            entry: components["schemas"]["EntryOut"] | null;
            /**
             * Is New
             * @description false: it had been saved before, or was refused
             */
            is_new: boolean;
            /**
             * Code
             * @description of the refusal; empty where it was saved
             */
            code: string;
            /**
             * Message
             * @description why it was refused and what to do, in Chinese
             */
            message: string;
        };
        /** BatchResults */
        BatchResults: {
            /**
             * Results
             * @description in the order sent
             */
            results: components["schemas"]["BatchResult"][];
        };
        /**
         * BesideNote
         * @description How a source read on another day, where it differs: 当时, or 现在 where another day's law answers.
         */
        BesideNote: {
            /**
             * On
             * Format: date
             * @description that day
             */
            on: string;
            /**
             * Now
             * @description true: today's reading beside an earlier day's; false: that of the day it happened
             */
            now: boolean;
            /**
             * State
             * @description other_number: the same words under another number or title; not_found: the text of that day has no such article; not_here: no text of that day on the shelf
             * @enum {string}
             */
            state: "other_words" | "other_number" | "not_found" | "not_here";
            /**
             * Earlier
             * @description laws then in its place whose text is not here; may be empty
             */
            earlier: string[];
            /**
             * Article Id
             * @description key for /articles/{id}; null where there is no text
             */
            article_id: number | null;
            /**
             * Law
             * @description official title; empty where there is no text
             */
            law: string;
            /**
             * Short Title
             * @description title for a card
             */
            short_title: string;
            /**
             * Label
             * @description 第三十三条
             */
            label: string;
            /**
             * Text
             * @description word for word
             */
            text: string;
            /**
             * Version
             * @description the version's date
             */
            version: string;
            /**
             * Effective From
             * @description first day in force
             */
            effective_from: string | null;
            /**
             * Validity Name
             * @description on that day
             */
            validity_name: string;
        };
        /** Body_add_attachment_api_v1_entries__entry_id__attachments_post */
        Body_add_attachment_api_v1_entries__entry_id__attachments_post: {
            /**
             * File
             * @description a photo (JPEG, PNG) or a PDF; of photos only the picture is kept
             */
            file: string;
            /**
             * Id
             * @description client-made UUID: sending it again never doubles it
             */
            id: string;
            /**
             * @description what it is
             * @default photo
             */
            purpose: components["schemas"]["AttachmentPurpose"];
        };
        /** Body_add_step_attachment_api_v1_mediations__mediation_id__steps__step_id__attachments_post */
        Body_add_step_attachment_api_v1_mediations__mediation_id__steps__step_id__attachments_post: {
            /**
             * File
             * @description a photo (JPEG, PNG) or a PDF; of photos only the picture is kept
             */
            file: string;
            /**
             * Id
             * @description client-made UUID: sending it again never doubles it
             */
            id: string;
        };
        /** Body_import_users_api_v1_users_import_post */
        Body_import_users_api_v1_users_import_post: {
            /**
             * File
             * @description Excel: 姓名 手机号 角色 单位 乡镇 村（、分开）
             */
            file: string;
        };
        /** Body_put_template_api_v1_draft_templates__kind_id__put */
        Body_put_template_api_v1_draft_templates__kind_id__put: {
            /**
             * File
             * @description a .docx with fields as {{name}}
             */
            file: string;
        };
        /** Body_upload_document_api_v1_intakes_post */
        Body_upload_document_api_v1_intakes_post: {
            /**
             * File
             * @description Word, PDF, picture, web page, Excel, Markdown, plain text, or a ZIP of these
             */
            file: string;
            /** @description read from the text if left out */
            kind?: components["schemas"]["DocumentKind"] | null;
            /**
             * Scope
             * @description where it applies; read from the text if left out
             */
            scope?: string | null;
        };
        /**
         * CardState
         * @enum {string}
         */
        CardState: "sent" | "replied" | "adopted" | "returned" | "withdrawn";
        /**
         * CaseKind
         * @enum {string}
         */
        CaseKind: "entry" | "mediation";
        /**
         * CaseworkOptions
         * @description The code lists the forms are made of.
         */
        CaseworkOptions: {
            /**
             * Kinds
             * @description the seven kinds
             */
            kinds: components["schemas"]["Option"][];
            /**
             * Topics
             * @description 事由
             */
            topics: components["schemas"]["Option"][];
            /**
             * Channels
             * @description 现场, 电话, 微信, 视频
             */
            channels: components["schemas"]["Option"][];
            /**
             * Client Kinds
             * @description 村民, 村委会, 其他
             */
            client_kinds: components["schemas"]["Option"][];
            /**
             * Mediation Sources
             * @description 当事人申请, 主动调解, 委托移送
             */
            mediation_sources: components["schemas"]["Option"][];
            /**
             * Dispute Types
             * @description 纠纷类型
             */
            dispute_types: components["schemas"]["Option"][];
            /**
             * Mediation Roles
             * @description 主持, 协助, 出法律意见
             */
            mediation_roles: components["schemas"]["Option"][];
            /**
             * Mediation Results
             * @description 达成, 没有达成, 还在调
             */
            mediation_results: components["schemas"]["Option"][];
            /**
             * Litigation Stages
             * @description 立案, 开庭, 执行
             */
            litigation_stages: components["schemas"]["Option"][];
            /**
             * Mandates
             * @description 受谁委托
             */
            mandates: components["schemas"]["Option"][];
            /**
             * Village Matters
             * @description 村民委员会组织法24条 and 27条
             */
            village_matters: components["schemas"]["Option"][];
        };
        /**
         * ChainLink
         * @description One version of the document, or one reading of it.
         */
        ChainLink: {
            /**
             * Version Id
             * @description key
             */
            version_id: number;
            /**
             * Version
             * @description its date
             */
            version: string;
            /**
             * Effective From
             * @description first day in force
             */
            effective_from: string | null;
            /**
             * Effective To
             * @description first day no longer in force
             */
            effective_to: string | null;
            /** @description today, by its dates */
            validity: components["schemas"]["Validity"];
            /**
             * Validity Name
             * @description 现行有效 …
             */
            validity_name: string;
            /** @description where it stands on the shelf */
            standing: components["schemas"]["knowledge__types__Standing"];
            /**
             * Current
             * @description the one being shown
             */
            current: boolean;
        };
        /**
         * ChangeIn
         * @description One change for the open release.
         */
        ChangeIn: {
            /** @description put, status, correct, disable or enable */
            kind: components["schemas"]["ChangeKind"];
            /**
             * Version Id
             * @description the version; for all kinds but `status`
             */
            version_id?: number | null;
            /** @description for `status` */
            status?: components["schemas"]["StatusIn"] | null;
            /**
             * Fields
             * @description for `correct`: title, kind, level, scope, document_number, issuing_body, promulgated, effective_from, valid_until
             */
            fields?: {
                [key: string]: unknown;
            };
        };
        /**
         * ChangeKind
         * @enum {string}
         */
        ChangeKind: "put" | "status" | "correct" | "disable" | "enable" | "learn";
        /** ChangeOut */
        ChangeOut: {
            /**
             * Index
             * @description its place, from 0: for taking it off
             */
            index: number;
            /** @description put, status, correct, disable or enable */
            kind: components["schemas"]["ChangeKind"];
            /**
             * Described
             * @description in one Chinese line
             */
            described: string;
            /**
             * Version Id
             * @description the version it is about; null for `status`
             */
            version_id: number | null;
        };
        /** ChangePassword */
        ChangePassword: {
            /**
             * Old Password
             * @description the password until now
             */
            old_password: string;
            /**
             * New Password
             * @description at least 10 characters
             */
            new_password: string;
        };
        /**
         * Channel
         * @enum {string}
         */
        Channel: "onsite" | "phone" | "wechat" | "video";
        /**
         * CheckItem
         * @enum {string}
         */
        CheckItem: "times" | "found" | "prevented";
        /** CheckRow */
        CheckRow: {
            /**
             * Key
             * @description send it to open a number; empty: all townships
             */
            key: string;
            /**
             * Township
             * @description of the village, else of who went
             */
            township: string;
            /**
             * Counts
             * @description 排查次数, 排查发现, 预防纠纷
             */
            counts: {
                [key: string]: number;
            };
        };
        /**
         * CheckedArticle
         * @description An article of a card as the shelf has it today.
         */
        CheckedArticle: {
            /**
             * Law
             * @description official title
             */
            law: string;
            /**
             * Short Title
             * @description title for a card: 民法典
             */
            short_title: string;
            /**
             * Label
             * @description 第一千零七十九条
             */
            label: string;
            /**
             * Version
             * @description the version's date, empty if unknown
             */
            version: string;
            /**
             * Validity Name
             * @description 现行有效 …, or 条文原文未入库
             */
            validity_name: string;
            /**
             * Effective From
             * @description first day in force
             */
            effective_from: string | null;
            /**
             * Text
             * @description word for word; empty where the text is not on the shelf
             */
            text: string;
            /**
             * In Force
             * @description false: it is not law today, or its text is not on the shelf
             */
            in_force: boolean;
            /**
             * Note
             * @description what became of it since, one sentence; empty where it stands
             */
            note: string;
        };
        /**
         * CitationVerdict
         * @enum {string}
         */
        CitationVerdict: "in_force" | "then_not_now" | "repealed" | "not_found";
        /** CitationsIn */
        CitationsIn: {
            /**
             * Text
             * @description any text: a draft, another's answer
             */
            text: string;
            /**
             * Fact Date
             * @description the day whose law applies; today if left out
             */
            fact_date?: string | null;
        };
        /** CitationsOut */
        CitationsOut: {
            /**
             * Fact Date
             * Format: date
             * @description the day judged by
             */
            fact_date: string;
            /**
             * Generation
             * @description generation of the shelf looked in
             */
            generation: string;
            /**
             * Citations
             * @description in the order of the text, the first 300
             */
            citations: components["schemas"]["CitedOut"][];
            /**
             * Left Out
             * @description how many citations of the text come after those and are not judged here
             */
            left_out: number;
        };
        /** CitedArticle */
        CitedArticle: {
            /**
             * Written
             * @description the citation as written in the reply
             */
            written: string;
            /** @description what the shelf said of it when the reply was written */
            verdict: components["schemas"]["CitationVerdict"];
            /**
             * Article Id
             * @description key for /articles/{id}; null where there is none
             */
            article_id: number | null;
            /**
             * Law
             * @description official title
             */
            law: string;
            /**
             * Label
             * @description 第六条
             */
            label: string;
            /**
             * Version
             * @description the version's date
             */
            version: string;
            /**
             * Text
             * @description as it read then
             */
            text: string;
            /**
             * Text Sha256
             * @description hash of the text
             */
            text_sha256: string;
        };
        /**
         * CitedEvent
         * @description The prose just cited a source.
         */
        CitedEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "cited";
            /**
             * N
             * @description number of the source card
             */
            n: number;
        };
        /**
         * CitedOut
         * @description One cited article and what the shelf says of it.
         */
        CitedOut: {
            /**
             * Start
             * @description where the citation begins in the text, in characters
             */
            start: number;
            /**
             * End
             * @description where it ends
             */
            end: number;
            /**
             * Written
             * @description as written: 民法典第1079条
             */
            written: string;
            /**
             * Law
             * @description the title as written; null where none stands before the number
             */
            law: string | null;
            /**
             * Article
             * @description number: "1079", "191-1" for 之一
             */
            article: string;
            /** @description on the fact date */
            verdict: components["schemas"]["CitationVerdict"];
            /**
             * Verdict Name
             * @description 现行有效, 已废止, 查无此条 …; 没写明是哪部法
             */
            verdict_name: string;
            /**
             * Said
             * @description the verdict in one Chinese sentence
             */
            said: string;
            /** @description the article; null where there is none to show from here */
            source: components["schemas"]["SourceCard"] | null;
            /** @description where it moved: the article that says it on that day */
            present: components["schemas"]["SourceCard"] | null;
        };
        /**
         * CleanupIn
         * @description The confirmed rows, applied together.
         */
        CleanupIn: {
            /**
             * Rows
             * @description the confirmed rows
             */
            rows: components["schemas"]["CleanupRowIn"][];
            /**
             * Source
             * @description the list: its title and 文号
             */
            source: string;
            /**
             * Since
             * @description first day on which what it repeals is not in force; left out: today
             */
            since?: string | null;
            /**
             * Stay Until Amended
             * @description what is to be amended applies until then: shown 继续有效 with a note
             * @default false
             */
            stay_until_amended: boolean;
        };
        /**
         * CleanupMatchOut
         * @description A paper on the shelf that a row may mean.
         */
        CleanupMatchOut: {
            /**
             * Version Id
             * @description its version
             */
            version_id: number;
            /**
             * Document Id
             * @description for `document_id` when applying
             */
            document_id: number;
            /**
             * Title
             * @description its title
             */
            title: string;
            /**
             * Document Number
             * @description its 文号
             */
            document_number: string;
            /**
             * Scope
             * @description where it applies
             */
            scope: string;
            /** @description how it stands today */
            validity: components["schemas"]["Validity"];
            /**
             * Validity Name
             * @description 现行有效 …
             */
            validity_name: string;
            /**
             * Score
             * @description 0–1: how much of the titles agrees
             */
            score: number;
            /**
             * Exact
             * @description the same 文号
             */
            exact: boolean;
        };
        /**
         * CleanupOut
         * @description A list as read, for a human to confirm. Nothing has changed yet.
         */
        CleanupOut: {
            /**
             * Rows
             * @description in the list's order
             */
            rows: components["schemas"]["CleanupRowOut"][];
            /**
             * Counts
             * @description result → rows
             */
            counts: {
                [key: string]: number;
            };
            /**
             * Stated
             * @description sums the list states: `total` and results; null: none
             */
            stated: {
                [key: string]: number;
            } | null;
            /**
             * Sum Ok
             * @description those sums agree with one another and with the rows
             */
            sum_ok: boolean;
            /**
             * Mismatches
             * @description where they do not, in Chinese
             */
            mismatches: string[];
            /**
             * Source
             * @description title and 文号 of the list, where it has them
             */
            source: string;
            /**
             * Since
             * @description the day at its foot
             */
            since: string | null;
            /**
             * Stay Until Amended
             * @description it says that what is to be amended applies until then
             */
            stay_until_amended: boolean;
        };
        /**
         * CleanupResult
         * @enum {string}
         */
        CleanupResult: "continued" | "repealed" | "amended" | "delisted" | "unknown";
        /**
         * CleanupRowIn
         * @description A row as a human confirmed it.
         */
        CleanupRowIn: {
            /**
             * Index
             * @description its place in the list
             */
            index: number;
            /**
             * Title
             * @description as the list has it
             */
            title: string;
            /**
             * Document Number
             * @description as the list has it
             * @default
             */
            document_number: string;
            /** @description continued, repealed, amended or delisted */
            result: components["schemas"]["CleanupResult"];
            /**
             * Remark
             * @description what the list says beside it
             * @default
             */
            remark: string;
            /**
             * Replaced By
             * @description what took its place
             * @default
             */
            replaced_by: string;
            /**
             * Document Id
             * @description the document meant; left out: not on the shelf, kept for when it comes
             */
            document_id?: number | null;
        };
        /** CleanupRowOut */
        CleanupRowOut: {
            /**
             * Index
             * @description from 1, in the list's order
             */
            index: number;
            /**
             * Title
             * @description as the list has it
             */
            title: string;
            /**
             * Document Number
             * @description as the list has it; empty if it gives none
             */
            document_number: string;
            /** @description what the list says of it */
            result: components["schemas"]["CleanupResult"];
            /**
             * Result Name
             * @description 继续有效 …
             */
            result_name: string;
            /**
             * Remark
             * @description what the list says beside it
             */
            remark: string;
            /**
             * Replaced By
             * @description 文号 of what took its place, where the list says so
             */
            replaced_by: string;
            /**
             * Matches
             * @description papers it may mean, likeliest first
             */
            matches: components["schemas"]["CleanupMatchOut"][];
            /**
             * Chosen
             * @description the document it means, where nothing else can be meant
             */
            chosen: number | null;
        };
        /**
         * ClientKind
         * @enum {string}
         */
        ClientKind: "villager" | "committee" | "other";
        /**
         * Conclude
         * @description 达成协议. Written: the three dates (人民调解法29); oral: the day agreed (人民调解法30).
         */
        Conclude: {
            /**
             * Revision
             * @description the revision that was read
             */
            revision: number;
            /**
             * Form
             * @description 书面 or 口头
             * @enum {string}
             */
            form: "written" | "oral";
            /**
             * Terms
             * @description what was agreed
             */
            terms: string;
            /**
             * Parties Signed On
             * @description written: all parties signed
             */
            parties_signed_on?: string | null;
            /**
             * Mediator Signed On
             * @description written: the mediator signed
             */
            mediator_signed_on?: string | null;
            /**
             * Sealed On
             * @description written: the committee's seal was set
             */
            sealed_on?: string | null;
            /**
             * Agreed On
             * @description oral: the day agreed
             */
            agreed_on?: string | null;
            /**
             * Amount
             * @description 协议涉及金额 in yuan, digits; empty: not about money
             * @default
             */
            amount: string;
            /**
             * Perform By
             * @description 履行期限: the last day to perform, of instalments each one's, in order; may be empty
             */
            perform_by?: string[];
        };
        /** ConfirmEntries */
        ConfirmEntries: {
            /**
             * Entries
             * @description one or several
             */
            entries: components["schemas"]["EntryAsk"][];
        };
        /**
         * ConfirmationAppliedIn
         * @description Both parties applied for judicial confirmation (人民调解法33).
         */
        ConfirmationAppliedIn: {
            /**
             * Id
             * @description client-made UUID: sending it again never doubles the step
             */
            id: string;
            /**
             * On
             * Format: date
             * @description the day it happened, not in the future
             */
            on: string;
            /**
             * @description which step (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "confirmation_applied";
            /**
             * Court
             * @description court
             */
            court: string;
        };
        /**
         * ConfirmationRuledIn
         * @description What the court decided.
         */
        ConfirmationRuledIn: {
            /**
             * Id
             * @description client-made UUID: sending it again never doubles the step
             */
            id: string;
            /**
             * On
             * Format: date
             * @description the day it happened, not in the future
             */
            on: string;
            /**
             * @description which step (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "confirmation_ruled";
            /** @description 裁定有效, 裁定驳回, 不予受理, 撤回申请 */
            outcome: components["schemas"]["Ruling"];
            /**
             * Court Number
             * @description the court's own number
             * @default
             */
            court_number: string;
            /**
             * Remark
             * @description remark
             * @default
             */
            remark: string;
        };
        /** ConflictIn */
        ConflictIn: {
            /**
             * Lower Article Id
             * @description an article of the lower text
             */
            lower_article_id: number;
            /**
             * Higher Article Id
             * @description the article of the higher text
             */
            higher_article_id: number;
            /**
             * Note
             * @description how they differ, one sentence
             * @default
             */
            note: string;
        };
        /**
         * ConflictNote
         * @description A higher text differs from this one on the same matter, and stands before it.
         */
        ConflictNote: {
            /**
             * Note
             * @description how they differ; may be empty
             */
            note: string;
            /**
             * With Title
             * @description the higher text
             */
            with_title: string;
            /**
             * With Label
             * @description its article: 第六十二条
             */
            with_label: string;
            /**
             * With Article Id
             * @description key for /articles/{id}
             */
            with_article_id: number;
        };
        /**
         * ConflictOut
         * @description One mark.
         */
        ConflictOut: {
            /**
             * Id
             * @description key
             */
            id: number;
            /** @description the lower text */
            lower: components["schemas"]["SideOut"];
            /** @description the higher text, which answers lead with */
            higher: components["schemas"]["SideOut"];
            /**
             * Note
             * @description how they differ, shown with the answer
             */
            note: string;
            /**
             * Marked At
             * Format: date-time
             * @description when it was marked
             */
            marked_at: string;
        };
        /** ConflictPage */
        ConflictPage: {
            /**
             * Conflicts
             * @description newest first
             */
            conflicts: components["schemas"]["ConflictOut"][];
            /**
             * Total
             * @description how many there are
             */
            total: number;
        };
        /** ConversationDetail */
        ConversationDetail: {
            /**
             * Id
             * @description key
             */
            id: string;
            /**
             * Title
             * @description first question, shortened
             */
            title: string;
            /**
             * Created At
             * Format: date-time
             * @description begun at
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             * @description last asked at
             */
            updated_at: string;
            /**
             * Answers
             * @description in order
             */
            answers: components["schemas"]["Answer"][];
        };
        /** ConversationOut */
        ConversationOut: {
            /**
             * Id
             * @description key
             */
            id: string;
            /**
             * Title
             * @description first question, shortened
             */
            title: string;
            /**
             * Created At
             * Format: date-time
             * @description begun at
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             * @description last asked at
             */
            updated_at: string;
        };
        /** ConversationPage */
        ConversationPage: {
            /**
             * Conversations
             * @description newest first
             */
            conversations: components["schemas"]["ConversationOut"][];
            /**
             * Next Before
             * @description pass as `before` for the next page; null at the end
             */
            next_before: string | null;
        };
        /** Correction */
        Correction: {
            /**
             * Entry Id
             * @description the entry
             */
            entry_id: string;
            /**
             * Service Date
             * Format: date
             * @description day of the work
             */
            service_date: string;
            /**
             * Recorder
             * @description whose
             */
            recorder: string;
            /**
             * Village
             * @description village
             */
            village: string | null;
            /**
             * Township
             * @description of the village, else of the adviser
             */
            township: string | null;
            /** @description what was last done to it; null: another entry of the same matter changed */
            action: components["schemas"]["EntryAction"] | null;
            /**
             * Action Name
             * @description that, in Chinese
             */
            action_name: string;
            /**
             * By
             * @description who did it
             */
            by: string | null;
            /**
             * At
             * @description when
             */
            at: string | null;
            /**
             * Changes
             * @description empty: no figure would move
             */
            changes: components["schemas"]["FigureChange"][];
        };
        /**
         * CorrectionIn
         * @description What was read wrongly; what is left out stays as it is.
         */
        CorrectionIn: {
            /**
             * Title
             * @description at most 300 characters
             * @default
             */
            title: string;
            /**
             * Kind
             * @description a kind of document
             * @default
             */
            kind: string;
            /**
             * Level
             * @description 法律, 行政法规, 规范性文件 …
             * @default
             */
            level: string;
            /**
             * Scope
             * @description a path from 全国 on
             * @default
             */
            scope: string;
            /**
             * Document Number
             * @description 文号
             * @default
             */
            document_number: string;
            /**
             * Issuing Body
             * @description 发文机关
             * @default
             */
            issuing_body: string;
            /**
             * Promulgated
             * @description YYYY-MM-DD; null or empty: not known
             */
            promulgated?: string | null;
            /**
             * Effective From
             * @description YYYY-MM-DD; saying it confirms it
             */
            effective_from?: string | null;
            /**
             * Valid Until
             * @description YYYY-MM-DD; null or empty: no term
             */
            valid_until?: string | null;
            /**
             * Topics
             * @description tags, at most 20
             * @default []
             */
            topics: string[];
            /**
             * Owner
             * @description who answers for it being up to date
             * @default
             */
            owner: string;
            /**
             * Next Review
             * @description YYYY-MM-DD; null or empty: none
             */
            next_review?: string | null;
            /**
             * Source Url
             * @description where it was published
             * @default
             */
            source_url: string;
        };
        /** Corrections */
        Corrections: {
            /** @description what they come after */
            snapshot: components["schemas"]["SnapshotOut"];
            /**
             * Corrections
             * @description newest first
             */
            corrections: components["schemas"]["Correction"][];
            /**
             * Totals
             * @description what the changes of each figure add up to; none: 0
             */
            totals: {
                [key: string]: number;
            };
            /**
             * Changed Rules
             * @description names of the kinds whose counting rule was changed since
             */
            changed_rules: string[];
        };
        /** CountedMediation */
        CountedMediation: {
            /**
             * Id
             * @description the mediation
             */
            id: string;
            /**
             * Number
             * @description 人调字 number
             */
            number: string;
            /**
             * Accepted On
             * Format: date
             * @description 受理
             */
            accepted_on: string;
            /**
             * Township
             * @description of the village, else of the mediator
             */
            township: string | null;
            /**
             * Parties
             * @description 当事人人数
             */
            parties: number;
            /**
             * Amount
             * @description 协议涉及金额 in yuan; 0 where none was written
             */
            amount: string;
            /**
             * People
             * @description how many people what was prevented concerned
             */
            people: {
                [key: string]: number;
            };
        };
        /** CountedMediations */
        CountedMediations: {
            /**
             * Mediations
             * @description as many as the number says
             */
            mediations: components["schemas"]["CountedMediation"][];
        };
        /** CountingRule */
        CountingRule: {
            /** @description which of the seven */
            kind: components["schemas"]["ServiceKind"];
            /**
             * Name
             * @description 法律意见
             */
            name: string;
            /**
             * Unit
             * @description 条, 件, 场次, 次
             */
            unit: string;
            /**
             * Counts By
             * @description the way it is counted
             */
            counts_by: string;
            /**
             * Ways
             * @description the ways this kind can be counted
             */
            ways: components["schemas"]["Option"][];
            /**
             * Rule
             * @description the rule in words, printed under every table
             */
            rule: string;
            /**
             * Confirmed
             * @description false: printed as 待核实
             */
            confirmed: boolean;
            /**
             * Printed
             * @description as printed
             */
            printed: string;
            /**
             * Revision
             * @description send back with a change; 0: as shipped
             */
            revision: number;
        };
        /** CountingRuleEdit */
        CountingRuleEdit: {
            /**
             * Counts By Name
             * @description the way it was counted from then on
             */
            counts_by_name: string;
            /**
             * Rule
             * @description the rule in words
             */
            rule: string;
            /**
             * Confirmed
             * @description whether it was confirmed
             */
            confirmed: boolean;
            /**
             * Note
             * @description why
             */
            note: string;
            /**
             * By
             * @description who changed it
             */
            by: string;
            /**
             * At
             * Format: date-time
             * @description when
             */
            at: string;
        };
        /** CountingRuleHistory */
        CountingRuleHistory: {
            /**
             * Edits
             * @description newest first; empty for a rule as shipped
             */
            edits: components["schemas"]["CountingRuleEdit"][];
        };
        /** CountingRuleIn */
        CountingRuleIn: {
            /**
             * Counts By
             * @description one of its ways
             */
            counts_by: string;
            /**
             * Rule
             * @description the rule in words
             */
            rule: string;
            /**
             * Confirmed
             * @description whether it has been confirmed by whoever sets it
             */
            confirmed: boolean;
            /**
             * Note
             * @description why, or who confirmed it
             * @default
             */
            note: string;
            /**
             * Revision
             * @description the revision that was read; refused if it has been changed since
             */
            revision: number;
        };
        /**
         * DateBasis
         * @description Where a version's first day in force is known from.
         * @enum {string}
         */
        DateBasis: "confirmed" | "text" | "list" | "adoption" | "unknown";
        /** DecisionIn */
        DecisionIn: {
            /** @description not_ours, done; open takes the decision back */
            state: components["schemas"]["LineState"];
        };
        /** DisputeChange */
        DisputeChange: {
            /**
             * Name
             * @description 达成协议, 当事人, 涉及金额, 排查发现 …
             */
            name: string;
            /**
             * Unit
             * @description 件, 人, 元, 次
             */
            unit: string;
            /**
             * Change
             * @description by how much it would move, were it counted anew; exact
             */
            change: string;
        };
        /** DisputeCheckChange */
        DisputeCheckChange: {
            /**
             * Checked On
             * Format: date
             * @description the day
             */
            checked_on: string;
            /**
             * Village Id
             * @description where; null: in no one village
             */
            village_id?: number | null;
            /**
             * Found
             * @description 排查发现, how many disputes
             */
            found: number;
            /**
             * Prevented
             * @description 预防纠纷, how many
             */
            prevented: number;
            /**
             * Note
             * @description what was found, in brief
             * @default
             */
            note: string;
            /**
             * Revision
             * @description the revision that was read; refused if another has been saved since
             */
            revision: number;
        };
        /** DisputeCheckIn */
        DisputeCheckIn: {
            /**
             * Checked On
             * Format: date
             * @description the day
             */
            checked_on: string;
            /**
             * Village Id
             * @description where; null: in no one village
             */
            village_id?: number | null;
            /**
             * Found
             * @description 排查发现, how many disputes
             */
            found: number;
            /**
             * Prevented
             * @description 预防纠纷, how many
             */
            prevented: number;
            /**
             * Note
             * @description what was found, in brief
             * @default
             */
            note: string;
            /**
             * Id
             * @description client-made UUID: sending it again never records twice
             */
            id: string;
        };
        /** DisputeCheckOut */
        DisputeCheckOut: {
            /**
             * Id
             * @description the check
             */
            id: string;
            /**
             * Checked On
             * Format: date
             * @description the day
             */
            checked_on: string;
            /**
             * Found
             * @description 排查发现
             */
            found: number;
            /**
             * Prevented
             * @description 预防纠纷
             */
            prevented: number;
            /**
             * Note
             * @description what was found, in brief; to its maker alone
             */
            note: string;
            /**
             * By
             * @description who went
             */
            by: string;
            /**
             * Village
             * @description village
             */
            village: string | null;
            /**
             * Township
             * @description of the village, else of who went
             */
            township: string | null;
        };
        /** DisputeCheckPage */
        DisputeCheckPage: {
            /**
             * Checks
             * @description newest first
             */
            checks: components["schemas"]["OwnCheckOut"][];
            /**
             * Next Cursor
             * @description pass as `cursor` for the next page; null at the end
             */
            next_cursor: string | null;
        };
        /** DisputeChecksOut */
        DisputeChecksOut: {
            /**
             * Checks
             * @description behind a number, oldest first
             */
            checks: components["schemas"]["DisputeCheckOut"][];
        };
        /** DisputeCorrection */
        DisputeCorrection: {
            /**
             * Id
             * @description the mediation or the check
             */
            id: string;
            /**
             * Name
             * @description 人调字 number, or whose check it is
             */
            name: string;
            /**
             * On
             * Format: date
             * @description 受理, or the day of the check
             */
            on: string;
            /**
             * Township
             * @description where it stands now, else where it stood
             */
            township: string | null;
            /**
             * By
             * @description whose it is; nobody else may change it
             */
            by: string | null;
            /**
             * At
             * @description when it was last touched
             */
            at: string | null;
            /**
             * Changes
             * @description empty: it stands in another row, no sum would move
             */
            changes: components["schemas"]["DisputeChange"][];
            /**
             * Moved
             * @description by what it stands in another row: 纠纷类型, 乡镇 …
             */
            moved: string[];
        };
        /** DisputeCorrections */
        DisputeCorrections: {
            /**
             * Corrections
             * @description newest first
             */
            corrections: components["schemas"]["DisputeCorrection"][];
        };
        /**
         * DisputeItem
         * @enum {string}
         */
        DisputeItem: "accepted" | "application" | "own_initiative" | "referred" | "agreed" | "written" | "oral" | "ended" | "going_on" | "with_amount" | "performed" | "confirmed" | "crime" | "suicide" | "fight" | "petition";
        /** DisputeRow */
        DisputeRow: {
            /**
             * Key
             * @description send it to open a number; empty: all of them
             */
            key: string;
            /**
             * Name
             * @description type, township, month, source or kind of committee
             */
            name: string;
            /**
             * Township
             * @description of the village, else of the mediator; empty: not divided by it
             */
            township: string;
            /**
             * Counts
             * @description 件: how many mediations of each item; none: 0
             */
            counts: {
                [key: string]: number;
            };
            /**
             * Parties
             * @description 当事人人数, of all of them together
             */
            parties: number;
            /**
             * Amount
             * @description 协议涉及金额 in yuan, exact
             */
            amount: string;
            /**
             * Amount 10000
             * @description 协议涉及金额 in 万元, exact
             */
            amount_10000: string;
            /**
             * People
             * @description 人: how many people what was prevented concerned; none: 0
             */
            people: {
                [key: string]: number;
            };
            /**
             * Success
             * @description percent agreed of those that are over; null: none is over
             */
            success: number | null;
        };
        /** DisputeStatistics */
        DisputeStatistics: {
            /**
             * Year
             * @description of the mediations accepted in it
             */
            year: number;
            /**
             * Township
             * @description of one alone; null: the district
             */
            township: string | null;
            /** @description how it is divided */
            by: components["schemas"]["Division"];
            /**
             * Items
             * @description the items in order, with their names
             */
            items: components["schemas"]["Option"][];
            /** @description all of them */
            whole: components["schemas"]["DisputeRow"];
            /**
             * Rows
             * @description they add up to the whole
             */
            rows: components["schemas"]["DisputeRow"][];
            /** @description what the rate is counted on */
            base: components["schemas"]["PopulationBase"];
            /**
             * Per 10000
             * @description 万人调解率 of the district; null without a base, or of a township
             */
            per_10000: number | null;
            /**
             * Check Items
             * @description what is counted of the checks, with names and units
             */
            check_items: components["schemas"]["Option"][];
            /** @description all checks of the year */
            checked: components["schemas"]["CheckRow"];
            /**
             * Checks
             * @description by township; they add up to `checked`
             */
            checks: components["schemas"]["CheckRow"][];
            /**
             * Rules
             * @description how it is counted, in Chinese
             */
            rules: string[];
        };
        /**
         * Division
         * @description How the mediations of a year are divided into rows.
         * @enum {string}
         */
        Division: "type_township" | "type" | "township" | "month" | "source" | "committee";
        /** DocumentArticle */
        DocumentArticle: {
            /**
             * Article Id
             * @description key
             */
            article_id: number;
            /**
             * Label
             * @description 第一条; 一、; 附件
             */
            label: string;
            /**
             * Breadcrumbs
             * @description headings above it
             */
            breadcrumbs: string[];
            /**
             * Text
             * @description word for word
             */
            text: string;
            /**
             * Table
             * @description whether it is a table, one row a line
             */
            table: boolean;
        };
        /**
         * DocumentCounts
         * @description How many match what is asked, in all and by part.
         */
        DocumentCounts: {
            /**
             * All
             * @description all
             */
            all: number;
            /**
             * Local
             * @description on the shelf of local papers
             */
            local: number;
            /**
             * Expiring
             * @description whose term ends, or whose review is due, within 90 days
             */
            expiring: number;
            /**
             * Unconfirmed
             * @description whose first day in force is 待核实
             */
            unconfirmed: number;
            /**
             * Disabled
             * @description set aside
             */
            disabled: number;
        };
        /**
         * DocumentDetailOut
         * @description A whole document with all its versions.
         */
        DocumentDetailOut: {
            /**
             * Version Id
             * @description key of this version of the document
             */
            version_id: number;
            /**
             * Document Id
             * @description key of the document, the same for all its versions
             */
            document_id: number;
            /**
             * Title
             * @description title
             */
            title: string;
            /** @description kind */
            kind: components["schemas"]["DocumentKind"];
            /**
             * Kind Name
             * @description 法律 …
             */
            kind_name: string;
            /**
             * Level
             * @description 法律, 行政法规, 规范性文件 …
             */
            level: string;
            /**
             * Scope
             * @description where it applies
             */
            scope: string;
            /**
             * Version
             * @description the version's date
             */
            version: string;
            /**
             * Document Number
             * @description 文号
             */
            document_number: string;
            /**
             * Issuing Body
             * @description who made it
             */
            issuing_body: string;
            /**
             * Promulgated
             * @description 公布或通过日期
             */
            promulgated: string | null;
            /**
             * Effective From
             * @description first day in force
             */
            effective_from: string | null;
            /** @description where that date is known from */
            effective_basis: components["schemas"]["DateBasis"];
            /**
             * Effective To
             * @description first day no longer in force
             */
            effective_to: string | null;
            /**
             * Valid Until
             * @description last day, where the text itself sets a term
             */
            valid_until: string | null;
            /** @description today */
            validity: components["schemas"]["Validity"];
            /**
             * Validity Name
             * @description 现行有效 …
             */
            validity_name: string;
            /** @description where it stands on the shelf */
            standing: components["schemas"]["knowledge__types__Standing"];
            /**
             * Standing Name
             * @description 在架, 等发布, 已换下, 已停用
             */
            standing_name: string;
            /**
             * Article Count
             * @description numbered articles found
             */
            article_count: number;
            /**
             * Gaps
             * @description numbers the text skips
             */
            gaps: string[];
            /**
             * Remarks
             * @description what a human should look at
             */
            remarks: string[];
            /**
             * Source Name
             * @description file it was read from
             */
            source_name: string;
            /**
             * Source Url
             * @description where it was published; empty if not said
             */
            source_url: string;
            /**
             * Owner
             * @description who answers for it being up to date; empty if nobody
             */
            owner: string;
            /**
             * Next Review
             * @description when the owner looks at it again
             */
            next_review: string | null;
            /**
             * Topics
             * @description tags an administrator gave
             */
            topics: string[];
            /**
             * Conflicts
             * @description conflicts marked between it and another text
             */
            conflicts: number;
            /**
             * Versions
             * @description versions of the document that are live
             */
            versions: number;
            /**
             * Note
             * @description what to know about this version; empty if nothing
             */
            note: string;
            /**
             * Replaced By
             * @description what replaced it; empty if nothing
             */
            replaced_by: string;
            /**
             * History
             * @description adoption and amendment lines as printed
             */
            history: string;
            /**
             * Corrections
             * @description field → value an administrator set over what was read
             */
            corrections: {
                [key: string]: unknown;
            };
            /**
             * Articles
             * @description in order
             */
            articles: components["schemas"]["DocumentArticle"][];
            /**
             * Chain
             * @description every version, the newest first
             */
            chain: components["schemas"]["ChainLink"][];
            /**
             * Pages
             * @description page images kept, for /documents/{id}/pages/{n}
             */
            pages: number;
        };
        /**
         * DocumentKind
         * @enum {string}
         */
        DocumentKind: "law" | "administrative_regulation" | "judicial_interpretation" | "departmental_rule" | "local_regulation" | "normative_document" | "village_rules" | "guide" | "standard_answer" | "model_case" | "form";
        /** DocumentOut */
        DocumentOut: {
            /**
             * Version Id
             * @description key of this version of the document
             */
            version_id: number;
            /**
             * Document Id
             * @description key of the document, the same for all its versions
             */
            document_id: number;
            /**
             * Title
             * @description title
             */
            title: string;
            /** @description kind */
            kind: components["schemas"]["DocumentKind"];
            /**
             * Kind Name
             * @description 法律 …
             */
            kind_name: string;
            /**
             * Level
             * @description 法律, 行政法规, 规范性文件 …
             */
            level: string;
            /**
             * Scope
             * @description where it applies
             */
            scope: string;
            /**
             * Version
             * @description the version's date
             */
            version: string;
            /**
             * Document Number
             * @description 文号
             */
            document_number: string;
            /**
             * Issuing Body
             * @description who made it
             */
            issuing_body: string;
            /**
             * Promulgated
             * @description 公布或通过日期
             */
            promulgated: string | null;
            /**
             * Effective From
             * @description first day in force
             */
            effective_from: string | null;
            /** @description where that date is known from */
            effective_basis: components["schemas"]["DateBasis"];
            /**
             * Effective To
             * @description first day no longer in force
             */
            effective_to: string | null;
            /**
             * Valid Until
             * @description last day, where the text itself sets a term
             */
            valid_until: string | null;
            /** @description today */
            validity: components["schemas"]["Validity"];
            /**
             * Validity Name
             * @description 现行有效 …
             */
            validity_name: string;
            /** @description where it stands on the shelf */
            standing: components["schemas"]["knowledge__types__Standing"];
            /**
             * Standing Name
             * @description 在架, 等发布, 已换下, 已停用
             */
            standing_name: string;
            /**
             * Article Count
             * @description numbered articles found
             */
            article_count: number;
            /**
             * Gaps
             * @description numbers the text skips
             */
            gaps: string[];
            /**
             * Remarks
             * @description what a human should look at
             */
            remarks: string[];
            /**
             * Source Name
             * @description file it was read from
             */
            source_name: string;
            /**
             * Source Url
             * @description where it was published; empty if not said
             */
            source_url: string;
            /**
             * Owner
             * @description who answers for it being up to date; empty if nobody
             */
            owner: string;
            /**
             * Next Review
             * @description when the owner looks at it again
             */
            next_review: string | null;
            /**
             * Topics
             * @description tags an administrator gave
             */
            topics: string[];
            /**
             * Conflicts
             * @description conflicts marked between it and another text
             */
            conflicts: number;
            /**
             * Versions
             * @description versions of the document that are live
             */
            versions: number;
        };
        /** DocumentPage */
        DocumentPage: {
            /**
             * Documents
             * @description by title
             */
            documents: components["schemas"]["DocumentOut"][];
            /**
             * Total
             * @description how many match
             */
            total: number;
            /** @description for the tabs of the list; `only` left out of account */
            counts: components["schemas"]["DocumentCounts"];
        };
        /** DossierOut */
        DossierOut: {
            /**
             * Items
             * @description the checklist, in the order of the file
             */
            items: components["schemas"]["ItemOut"][];
            /**
             * Files
             * @description every file made, oldest first; none is ever changed
             */
            files: components["schemas"]["FileOut"][];
        };
        /** DraftCard */
        DraftCard: {
            /**
             * Id
             * @description key
             */
            id: string;
            /**
             * Kind
             * @description kind
             */
            kind: string;
            /**
             * Title
             * @description 借条
             */
            title: string;
            /** @description draft, final */
            state: components["schemas"]["DraftState"];
            /**
             * State Name
             * @description 草稿, 定稿
             */
            state_name: string;
            /**
             * Missing
             * @description what must be in it and is not answered
             */
            missing: components["schemas"]["MissingElement"][];
            /**
             * Revision
             * @description send back with a change
             */
            revision: number;
            /**
             * Updated At
             * Format: date-time
             * @description last changed at
             */
            updated_at: string;
        };
        /** DraftFileIn */
        DraftFileIn: {
            /**
             * Revision
             * @description the revision that was read
             */
            revision: number;
        };
        /** DraftFileOut */
        DraftFileOut: {
            /**
             * Revision
             * @description the revision it was made from
             */
            revision: number;
            /**
             * Name
             * @description file name
             */
            name: string;
            /**
             * Sha256
             * @description hash of its bytes
             */
            sha256: string;
            /**
             * Made At
             * Format: date-time
             * @description made at; never made anew
             */
            made_at: string;
            /**
             * Path
             * @description where to fetch it
             */
            path: string;
        };
        /** DraftFinish */
        DraftFinish: {
            /**
             * Revision
             * @description the revision that was read
             */
            revision: number;
            /**
             * Accept Missing
             * @description what is missing is left blank on purpose
             * @default false
             */
            accept_missing: boolean;
        };
        /** DraftIn */
        DraftIn: {
            /**
             * Id
             * @description client-made UUID: sending it again never doubles the draft
             */
            id: string;
            /**
             * Kind
             * @description of /draft-kinds
             */
            kind: string;
            /**
             * Answers
             * @description by question; blanks may be left out
             */
            answers: {
                [key: string]: string | {
                    [key: string]: string;
                }[];
            };
            /**
             * Mediation Id
             * @description the mediation of mine its facts came from
             */
            mediation_id?: string | null;
        };
        /** DraftKindCard */
        DraftKindCard: {
            /**
             * Id
             * @description stable name: loan_note
             */
            id: string;
            /**
             * Title
             * @description 借条
             */
            title: string;
            /**
             * Group
             * @description 钱款
             */
            group: string;
            /**
             * About
             * @description when to use it
             */
            about: string;
            /**
             * Confirmed
             * @description false: show 待核实
             */
            confirmed: boolean;
        };
        /** DraftKindOut */
        DraftKindOut: {
            /**
             * Id
             * @description stable name: loan_note
             */
            id: string;
            /**
             * Title
             * @description 借条
             */
            title: string;
            /**
             * Group
             * @description 钱款
             */
            group: string;
            /**
             * About
             * @description when to use it
             */
            about: string;
            /**
             * Confirmed
             * @description false: show 待核实
             */
            confirmed: boolean;
            /**
             * Guidance
             * @description what to know before, a sentence each
             */
            guidance: string[];
            /**
             * Questions
             * @description in order
             */
            questions: components["schemas"]["DraftQuestion"][];
        };
        /** DraftList */
        DraftList: {
            /**
             * Drafts
             * @description the last changed first, at most 200
             */
            drafts: components["schemas"]["DraftCard"][];
        };
        /** DraftOut */
        DraftOut: {
            /**
             * Id
             * @description key
             */
            id: string;
            /**
             * Kind
             * @description kind
             */
            kind: string;
            /**
             * Title
             * @description 借条
             */
            title: string;
            /** @description draft, final */
            state: components["schemas"]["DraftState"];
            /**
             * State Name
             * @description 草稿, 定稿
             */
            state_name: string;
            /**
             * Missing
             * @description what must be in it and is not answered
             */
            missing: components["schemas"]["MissingElement"][];
            /**
             * Revision
             * @description send back with a change
             */
            revision: number;
            /**
             * Updated At
             * Format: date-time
             * @description last changed at
             */
            updated_at: string;
            /**
             * Mediation Id
             * @description the mediation its facts came from
             */
            mediation_id: string | null;
            /**
             * Answers
             * @description by question
             */
            answers: {
                [key: string]: string | {
                    [key: string]: string;
                }[];
            };
            /**
             * Duties
             * @description danger, violence, crime told of in the answers: show first
             */
            duties: components["schemas"]["DutyCard"][];
            /**
             * Refusal
             * @description why no file is made of it; empty where one may be
             */
            refusal: string;
            /**
             * Final At
             * @description checked at
             */
            final_at: string | null;
            /**
             * Final By
             * @description who checked it, by name
             */
            final_by: string | null;
            /**
             * Entry Id
             * @description the entry of mine that counts it; null: none yet
             */
            entry_id: string | null;
            /**
             * Files
             * @description Word files made of it, newest first
             */
            files: components["schemas"]["DraftFileOut"][];
            /**
             * Created At
             * Format: date-time
             * @description first saved at
             */
            created_at: string;
        };
        /** DraftQuestion */
        DraftQuestion: {
            /**
             * Id
             * @description name of the answer
             */
            id: string;
            /**
             * Label
             * @description 诉讼请求
             */
            label: string;
            /**
             * Kind
             * @description how it is answered
             * @enum {string}
             */
            kind: "line" | "text" | "date" | "money" | "choice" | "rows";
            /**
             * Help
             * @description a hint; may be empty
             */
            help: string;
            /**
             * Required
             * @description must be in the paper
             */
            required: boolean;
            /**
             * Need
             * @description the articles that demand it: 民事诉讼法124条
             */
            need: string[];
            /**
             * Options
             * @description of a choice
             */
            options: string[];
            /**
             * Columns
             * @description of rows
             */
            columns: string[];
        };
        /**
         * DraftState
         * @enum {string}
         */
        DraftState: "draft" | "final";
        /** DraftTemplateOut */
        DraftTemplateOut: {
            /**
             * Kind
             * @description kind
             */
            kind: string;
            /**
             * Title
             * @description 借条
             */
            title: string;
            /**
             * Name
             * @description file name
             */
            name: string;
            /**
             * Sha256
             * @description hash of its bytes
             */
            sha256: string;
            /**
             * Fields
             * @description names found in it
             */
            fields: string[];
            /**
             * Unknown
             * @description names that are no question of the kind: printed as blanks
             */
            unknown: string[];
            /**
             * Absent
             * @description what must be in the paper and has no place in it
             */
            absent: components["schemas"]["MissingElement"][];
            /**
             * Uploaded By
             * @description who handed it in, by name
             */
            uploaded_by: string;
            /**
             * Uploaded At
             * Format: date-time
             * @description when
             */
            uploaded_at: string;
        };
        /** DraftUpdate */
        DraftUpdate: {
            /**
             * Revision
             * @description the revision that was read
             */
            revision: number;
            /**
             * Answers
             * @description all answers anew
             */
            answers: {
                [key: string]: string | {
                    [key: string]: string;
                }[];
            };
        };
        /** DraftedDetails */
        DraftedDetails: {
            /**
             * Title
             * @description 起诉状, 协议 …; needed to submit
             * @default
             */
            title: string;
            /**
             * For Whom
             * @description for whom, in a word; no name needed
             * @default
             */
            for_whom: string;
            /**
             * Final On
             * @description 定稿日期; without it, it does not count yet
             */
            final_on?: string | null;
            /**
             * Draft Id
             * @description one of my drafts, final; gives title and day, and is counted once
             */
            draft_id?: string | null;
        };
        /**
         * DueDateIn
         * @description A due date added by hand: `limit_id` with `start_on`, or `fixed_on` with `title`.
         */
        DueDateIn: {
            /**
             * Id
             * @description client-made UUID: sending it again never doubles the due date
             */
            id: string;
            /**
             * Limit Id
             * @description of /time-limits
             */
            limit_id?: string | null;
            /**
             * Start On
             * @description the day the limit starts; itself not counted
             */
            start_on?: string | null;
            /**
             * Fixed On
             * @description without a limit: the last day itself
             */
            fixed_on?: string | null;
            /**
             * Title
             * @description what it is; the limit's own name where empty
             * @default
             */
            title: string;
            /**
             * Note
             * @description what else to remember
             * @default
             */
            note: string;
            /**
             * Village Id
             * @description village; that of the record where it has one
             */
            village_id?: number | null;
            /**
             * Record Kind
             * @description the record it belongs to
             */
            record_kind?: ("entry" | "mediation") | null;
            /**
             * Record Id
             * @description key of the record, one of mine
             */
            record_id?: string | null;
        };
        /** DueDateList */
        DueDateList: {
            /**
             * Due Dates
             * @description by day, overdue first
             */
            due_dates: components["schemas"]["DueDateOut"][];
            /**
             * Soon
             * @description how many are past or within their warning days
             */
            soon: number;
        };
        /** DueDateOut */
        DueDateOut: {
            /**
             * Key
             * @description stable name; another start fact makes another
             */
            key: string;
            /**
             * Title
             * @description 双方一起申请司法确认
             */
            title: string;
            /**
             * Limit Id
             * @description line of the table of time limits; null: a day of its own
             */
            limit_id: string | null;
            /**
             * Due On
             * @description last day; null where it cannot be counted, and `how` says why
             */
            due_on: string | null;
            /**
             * Days Left
             * @description to the last day; negative: past
             */
            days_left: number | null;
            /**
             * Soon
             * @description past, within its warning days, or not countable
             */
            soon: boolean;
            /**
             * Warn Days
             * @description days ahead it is warned of
             */
            warn_days: number;
            /**
             * Start On
             * @description the day it is counted from
             */
            start_on: string | null;
            /**
             * Counted From
             * @description start fact used
             */
            counted_from: string;
            /**
             * How
             * @description how it was counted, in words; says where a year has no calendar yet
             */
            how: string;
            /**
             * Law
             * @description 人民调解法33条；民事诉讼法205条
             */
            law: string;
            /**
             * Remark
             * @description 仅为提醒 …
             */
            remark: string;
            /**
             * Note
             * @description what the person wrote; of somebody else's, empty
             */
            note: string;
            /**
             * Confirmed
             * @description false: show 待核实
             */
            confirmed: boolean;
            /**
             * Derived
             * @description from the record's own facts; else added by hand
             */
            derived: boolean;
            /**
             * Record Kind
             * @description entry, mediation, or empty
             */
            record_kind: string;
            /**
             * Record Id
             * @description key of the record; empty where it stands alone or is somebody else's
             */
            record_id: string;
            /**
             * Record Name
             * @description （2026）张茅乡人调字第0017号
             */
            record_name: string;
            /**
             * Mine
             * @description whether it is the asker's own
             */
            mine: boolean;
            /**
             * Person
             * @description whose it is, by name
             */
            person: string;
            /**
             * Village
             * @description village
             */
            village: string | null;
            /** @description open, done, dismissed */
            state: components["schemas"]["DueState"];
            /**
             * Decided By
             * @description who said so, by name
             */
            decided_by: string | null;
            /**
             * Decided At
             * @description when
             */
            decided_at: string | null;
        };
        /** DueDecisionIn */
        DueDecisionIn: {
            /**
             * Key
             * @description of the due date
             */
            key: string;
            /** @description done, dismissed, or open again */
            state: components["schemas"]["DueState"];
        };
        /**
         * DueState
         * @enum {string}
         */
        DueState: "open" | "done" | "dismissed";
        /** DutyCall */
        DutyCall: {
            /**
             * Number
             * @description 110
             */
            number: string;
            /**
             * Name
             * @description 报警
             */
            name: string;
        };
        /**
         * DutyCard
         * @description Danger, violence, crime: stands before any answer.
         */
        DutyCard: {
            /**
             * Kind
             * @description stable name of the kind of danger
             */
            kind: string;
            /**
             * Title
             * @description 先去安全的地方，我陪你打电话
             */
            title: string;
            /**
             * Lines
             * @description what to do, one sentence each
             */
            lines: string[];
            /**
             * Calls
             * @description numbers to call, first first
             */
            calls: components["schemas"]["DutyCall"][];
        };
        /**
         * EndMediation
         * @description 终止 (未达成): parties are told of arbitration, administrative and court ways (人民调解法26).
         */
        EndMediation: {
            /**
             * Revision
             * @description the revision that was read
             */
            revision: number;
            /**
             * Ended On
             * Format: date
             * @description the day it ended
             */
            ended_on: string;
            /**
             * Reason
             * @description why
             */
            reason: string;
        };
        /**
         * EntryAction
         * @description What was done to an entry, as its history names it.
         * @enum {string}
         */
        EntryAction: "submitted" | "changed" | "withdrawn" | "confirmed" | "returned" | "corrected" | "deleted" | "attached" | "detached";
        /** EntryAsk */
        EntryAsk: {
            /**
             * Id
             * @description the entry
             */
            id: string;
            /**
             * Revision
             * @description the revision that was read; refused if another has been saved since
             */
            revision: number;
        };
        /**
         * EntryBatch
         * @description Several entries of a service day, each looked at for itself.
         */
        EntryBatch: {
            /**
             * Entries
             * @description each as POST /entries takes it, with its own id
             */
            entries: {
                [key: string]: unknown;
            }[];
        };
        /**
         * EntryDetails
         * @description Under each chosen kind, what is asked besides. What belongs to no chosen kind is dropped.
         */
        EntryDetails: {
            /** @description 法律意见 */
            legal_advice?: components["schemas"]["AdviceDetails"] | null;
            /** @description 起草法律文书 */
            drafted_document?: components["schemas"]["DraftedDetails"] | null;
            /** @description 法治讲座 */
            lecture?: components["schemas"]["LectureDetails"] | null;
            /** @description 参与调解 */
            mediation?: components["schemas"]["MediationDetails"] | null;
            /** @description 参加诉讼活动 */
            litigation?: components["schemas"]["LitigationDetails"] | null;
            /** @description 现场法律服务 */
            onsite?: components["schemas"]["OnsiteDetails"] | null;
            /** @description 村居重大事项法律意见 */
            village_matter?: components["schemas"]["VillageMatterDetails"] | null;
        };
        /** EntryEvent */
        EntryEvent: {
            /** @description what was done */
            action: components["schemas"]["EntryAction"];
            /**
             * Action Name
             * @description 提交, 司法所确认 …
             */
            action_name: string;
            /**
             * By
             * @description whose doing, by name
             */
            by: string;
            /**
             * At
             * Format: date-time
             * @description when
             */
            at: string;
            /**
             * Reason
             * @description why it was returned
             */
            reason: string;
            /**
             * Before
             * @description corrected: the whole entry as it stood confirmed
             */
            before: {
                [key: string]: unknown;
            } | null;
        };
        /** EntryHistory */
        EntryHistory: {
            /**
             * Events
             * @description what was done to the entry, in order
             */
            events: components["schemas"]["EntryEvent"][];
        };
        /** EntryIn */
        EntryIn: {
            /**
             * Id
             * @description client-made UUID: sending it again never doubles the entry
             */
            id: string;
            /**
             * Service Date
             * Format: date
             * @description the day of the work (Asia/Shanghai), not in the future
             */
            service_date: string;
            /**
             * Kinds
             * @description what was done, one or more
             */
            kinds: components["schemas"]["ServiceKind"][];
            /**
             * Topic
             * @description one of the topics
             */
            topic: string;
            /**
             * Village Id
             * @description village
             */
            village_id: number | null;
            /** @description how */
            channel: components["schemas"]["Channel"];
            /** @description who asked */
            client_kind: components["schemas"]["ClientKind"];
            /**
             * Question
             * @description what was asked; no identity number needed
             * @default
             */
            question: string;
            /**
             * Advice
             * @description what was advised
             * @default
             */
            advice: string;
            /**
             * Answer Id
             * @description the answer it came from: its articles are kept with it
             */
            answer_id?: string | null;
            /**
             * Articles
             * @description articles relied on
             */
            articles?: components["schemas"]["ReliedArticleIn"][];
            /**
             * State
             * @description a draft, or handed in to be confirmed
             * @default submitted
             * @enum {string}
             */
            state: "draft" | "submitted";
            /**
             * Duration Minutes
             * @description minutes it took; may be left out
             */
            duration_minutes?: number | null;
            /** @description what is asked besides, of the kinds chosen */
            details?: components["schemas"]["EntryDetails"];
        };
        /** EntryOut */
        EntryOut: {
            /**
             * Id
             * @description key
             */
            id: string;
            /**
             * Service Date
             * Format: date
             * @description day of the work
             */
            service_date: string;
            /**
             * Kinds
             * @description what was done
             */
            kinds: components["schemas"]["ServiceKind"][];
            /**
             * Kind Names
             * @description in Chinese
             */
            kind_names: string[];
            /**
             * Topic
             * @description topic
             */
            topic: string;
            /**
             * Village Id
             * @description village
             */
            village_id: number | null;
            /**
             * Village
             * @description village's name
             */
            village: string | null;
            /** @description how */
            channel: components["schemas"]["Channel"];
            /** @description who asked */
            client_kind: components["schemas"]["ClientKind"];
            /**
             * Question
             * @description what was asked
             */
            question: string;
            /**
             * Advice
             * @description what was advised
             */
            advice: string;
            /**
             * Conversation Id
             * @description conversation it came from
             */
            conversation_id: string | null;
            /**
             * Answer Id
             * @description answer it came from
             */
            answer_id: string | null;
            /**
             * Articles
             * @description articles relied on, as they read that day
             */
            articles: components["schemas"]["ReliedArticle"][];
            /**
             * Duration Minutes
             * @description minutes it took
             */
            duration_minutes: number | null;
            /** @description what was asked besides, of the kinds chosen */
            details: components["schemas"]["EntryDetails"];
            /** @description draft, submitted, confirmed or returned */
            state: components["schemas"]["EntryState"];
            /**
             * State Name
             * @description 草稿, 已提交, 司法所已确认, 已退回
             */
            state_name: string;
            /**
             * Corrected
             * @description confirmed once, and changed since
             */
            corrected: boolean;
            /**
             * Return Reason
             * @description why it was returned; until it is handed in again
             */
            return_reason: string;
            /**
             * May Delete
             * @description false where the township has confirmed it
             */
            may_delete: boolean;
            /**
             * Revision
             * @description send back with an update
             */
            revision: number;
            /**
             * Created At
             * Format: date-time
             * @description first saved at
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             * @description last saved at
             */
            updated_at: string;
        };
        /** EntryPage */
        EntryPage: {
            /**
             * Entries
             * @description newest service date first
             */
            entries: components["schemas"]["EntryOut"][];
            /**
             * Next Cursor
             * @description pass as `cursor` for the next page; null at the end
             */
            next_cursor: string | null;
        };
        /** EntryReferralIn */
        EntryReferralIn: {
            /**
             * Id
             * @description client-made UUID: sending it again never doubles the referral
             */
            id: string;
            /**
             * Place
             * @description to whom, by name: see /referral-places
             */
            place: string;
            /**
             * Reason
             * @description what was handed on, and why
             */
            reason: string;
            /**
             * On
             * Format: date
             * @description the day, not in the future
             */
            on: string;
        };
        /** EntryReferralOut */
        EntryReferralOut: {
            /**
             * Id
             * @description key
             */
            id: string;
            /**
             * Place
             * @description to whom, by the name it had that day
             */
            place: string;
            /**
             * Reason
             * @description what was handed on, and why
             */
            reason: string;
            /**
             * Referred On
             * Format: date
             * @description the day
             */
            referred_on: string;
            /**
             * Referred By
             * @description who handed it on, by name
             */
            referred_by: string;
            /**
             * Reply
             * @description what they answered; empty: nothing yet
             */
            reply: string;
            /**
             * Replied On
             * @description the day they answered; null: not yet
             */
            replied_on: string | null;
            /**
             * Replied By
             * @description who wrote the reply down
             */
            replied_by: string;
            /**
             * Revision
             * @description goes up with every reply
             */
            revision: number;
        };
        /** EntryReferralReplyIn */
        EntryReferralReplyIn: {
            /**
             * Revision
             * @description of the referral, as it was read
             */
            revision: number;
            /**
             * Reply
             * @description what they answered
             */
            reply: string;
            /**
             * On
             * Format: date
             * @description the day, not in the future
             */
            on: string;
        };
        /**
         * EntryState
         * @enum {string}
         */
        EntryState: "draft" | "submitted" | "confirmed" | "returned";
        /** EntryUpdate */
        EntryUpdate: {
            /**
             * Id
             * @description client-made UUID: sending it again never doubles the entry
             */
            id: string;
            /**
             * Service Date
             * Format: date
             * @description the day of the work (Asia/Shanghai), not in the future
             */
            service_date: string;
            /**
             * Kinds
             * @description what was done, one or more
             */
            kinds: components["schemas"]["ServiceKind"][];
            /**
             * Topic
             * @description one of the topics
             */
            topic: string;
            /**
             * Village Id
             * @description village
             */
            village_id: number | null;
            /** @description how */
            channel: components["schemas"]["Channel"];
            /** @description who asked */
            client_kind: components["schemas"]["ClientKind"];
            /**
             * Question
             * @description what was asked; no identity number needed
             * @default
             */
            question: string;
            /**
             * Advice
             * @description what was advised
             * @default
             */
            advice: string;
            /**
             * Answer Id
             * @description the answer it came from: its articles are kept with it
             */
            answer_id?: string | null;
            /**
             * Articles
             * @description articles relied on
             */
            articles?: components["schemas"]["ReliedArticleIn"][];
            /**
             * State
             * @description a draft, or handed in to be confirmed
             * @default submitted
             * @enum {string}
             */
            state: "draft" | "submitted";
            /**
             * Duration Minutes
             * @description minutes it took; may be left out
             */
            duration_minutes?: number | null;
            /** @description what is asked besides, of the kinds chosen */
            details?: components["schemas"]["EntryDetails"];
            /**
             * Revision
             * @description the revision that was read; refused if another has been saved since
             */
            revision: number;
        };
        /**
         * Escalation
         * @description What a dispute was kept from turning into, as the statistics name it.
         * @enum {string}
         */
        Escalation: "crime" | "suicide" | "fight" | "petition";
        /**
         * FactOrigin
         * @description Who says what ended a law: in the order they are believed.
         * @enum {string}
         */
        FactOrigin: "administrator" | "text" | "shipped";
        /**
         * FailedEvent
         * @description Terminal: no answer, or one cut short.
         */
        FailedEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "failed";
            /**
             * Code
             * @description stable name of the error
             */
            code: string;
            /**
             * Message
             * @description one Chinese sentence
             */
            message: string;
            /** @description what was saved, marked incomplete; null if nothing */
            answer: components["schemas"]["Answer"] | null;
        };
        /** FeedbackIn */
        FeedbackIn: {
            /** @description useful (有用) or wrong (有误) */
            verdict: components["schemas"]["Verdict"];
            /** @description of a wrong one: wrong_article 法条不对, repealed 已经废止, beside_the_point 没答到点上, unclear 看不懂, other 其他 */
            reason?: components["schemas"]["Reason-Input"] | null;
            /**
             * Words
             * @description in his own words; wanted where the reason is other
             * @default
             */
            words: string;
        };
        /** FeedbackOut */
        FeedbackOut: {
            /** @description null: nothing was said */
            verdict: components["schemas"]["Verdict"] | null;
            /** @description of a wrong one */
            reason: components["schemas"]["assistant__feedback__Reason"] | null;
            /**
             * Words
             * @description in his own words
             */
            words: string;
            /**
             * Said At
             * @description when
             */
            said_at: string | null;
        };
        /** Figure */
        Figure: {
            /** @description which of the seven */
            kind: components["schemas"]["ServiceKind"];
            /**
             * Name
             * @description 法律意见
             */
            name: string;
            /**
             * Unit
             * @description 条, 件, 场次, 次
             */
            unit: string;
            /**
             * Count
             * @description how many
             */
            count: number;
            /**
             * Confirmed
             * @description how many, over what the township has confirmed alone
             */
            confirmed: number;
            /**
             * Rule
             * @description how it is counted, in Chinese; 待核实 where no rule is confirmed
             */
            rule: string;
            /**
             * Entry Ids
             * @description the entries of the kind
             */
            entry_ids: string[];
            /**
             * Counting Ids
             * @description those that add one each; the rest is merged into these
             */
            counting_ids: string[];
        };
        /** FigureChange */
        FigureChange: {
            /** @description which of the seven */
            kind: components["schemas"]["ServiceKind"];
            /**
             * Name
             * @description 法律意见
             */
            name: string;
            /**
             * Unit
             * @description 条, 件, 场次, 次
             */
            unit: string;
            /**
             * Change
             * @description +1 or -1, were it counted anew
             */
            change: number;
            /**
             * Township
             * @description at which township
             */
            township: string | null;
            /**
             * Village
             * @description at which village
             */
            village: string | null;
            /**
             * Month
             * @description in which month, 1 to 12
             */
            month: number;
        };
        /** FileIn */
        FileIn: {
            /** @description which form */
            form: components["schemas"]["Form"];
            /**
             * Step Id
             * @description the step it is made for; empty: of the whole mediation
             * @default
             */
            step_id: string;
        };
        /** FileOut */
        FileOut: {
            /**
             * Id
             * @description key
             */
            id: string;
            /** @description which form */
            form: components["schemas"]["Form"];
            /**
             * Step Id
             * @description the step it is made for; empty: of the whole mediation
             */
            step_id: string;
            /**
             * Name
             * @description 人民调解协议书.docx
             */
            name: string;
            /**
             * Size
             * @description bytes
             */
            size: number;
            /**
             * Sha256
             * @description of its content
             */
            sha256: string;
            /**
             * Made By
             * @description who had it made
             */
            made_by: string;
            /**
             * Made At
             * Format: date-time
             * @description when
             */
            made_at: string;
            /**
             * Confirmed By
             * @description who has checked it; empty: nobody, and it carries the AI label
             */
            confirmed_by: string;
            /**
             * Confirmed At
             * @description when it was checked
             */
            confirmed_at: string | null;
            /**
             * Stale
             * @description the record has changed since it was made
             */
            stale: boolean;
            /**
             * Superseded
             * @description a later one took its place
             */
            superseded: boolean;
        };
        /**
         * FinishedEvent
         * @description Terminal: the whole answer, as saved.
         */
        FinishedEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "finished";
            /** @description the answer; replaces what was streamed */
            answer: components["schemas"]["Answer"];
        };
        /**
         * Form
         * @enum {string}
         */
        Form: "application" | "acceptance" | "rights" | "identity" | "mandate" | "investigation" | "evidence" | "session" | "agreement" | "oral" | "receipt" | "visit" | "confirmation" | "cover" | "catalogue" | "explanation" | "back";
        /** FrozenReturn */
        FrozenReturn: {
            /** @description when it was frozen, and by whom */
            snapshot: components["schemas"]["SnapshotOut"];
            /** @description as it stood then */
            annual: components["schemas"]["AnnualReturn"];
        };
        /** GenerationOut */
        GenerationOut: {
            /**
             * Generation
             * @description its number, six digits
             */
            generation: string;
            /**
             * Built At
             * @description built at; null: never finished
             */
            built_at: string | null;
            /**
             * Passages
             * @description passages in it
             */
            passages: number;
            /**
             * Live
             * @description answers now
             */
            live: boolean;
            /**
             * Candidate
             * @description built for a release, never live
             */
            candidate: boolean;
            /**
             * Whole
             * @description finished and not damaged, by the sizes of its files
             */
            whole: boolean;
        };
        /**
         * Grouping
         * @enum {string}
         */
        Grouping: "township" | "village" | "adviser" | "month";
        /**
         * GuideCard
         * @description Our own guide where one matches the question.
         */
        GuideCard: {
            /**
             * Title
             * @description title of the guide
             */
            title: string;
            /**
             * Conclusion
             * @description one or two sentences
             */
            conclusion: string;
            /**
             * Ask
             * @description what to ask next
             */
            ask: components["schemas"]["AskOption"][];
            /**
             * Steps
             * @description what to do, in order
             */
            steps: string[];
            /**
             * Evidence
             * @description what to keep or bring
             */
            evidence: string[];
            /**
             * Deadlines
             * @description time limits, each with its law; reminders only
             */
            deadlines: string[];
            /**
             * Papers
             * @description papers that may be used
             */
            papers: string[];
            /**
             * Contacts
             * @description whom to turn to
             */
            contacts: string[];
            /**
             * Kind
             * @description 指南, or 标准答复 of an office
             * @default guide
             * @enum {string}
             */
            kind: "guide" | "standard_answer";
            /**
             * Owner
             * @description of a standard answer: who answers for it
             * @default
             */
            owner: string;
            /**
             * Next Review
             * @description of a standard answer: when it is looked at again
             */
            next_review?: string | null;
        };
        /** Health */
        Health: {
            /**
             * Status
             * @description ok, or degraded with the reason in `problems`
             */
            status: string;
            /**
             * Version
             * @description of 村法助手
             */
            version: string;
            /**
             * Sqlite
             * @description version of the SQLite library
             */
            sqlite: string;
            /**
             * Shelves
             * @description the two shelves
             */
            shelves: components["schemas"]["ShelfStatus"][];
            /**
             * Model
             * @description language model configured, if any
             */
            model: string | null;
            /**
             * Model Rests Until
             * @description the model kept failing and is left alone: from when it is tried again; null: it is asked
             */
            model_rests_until: string | null;
            /**
             * Problems
             * @description what is wrong, in Chinese
             */
            problems: string[];
        };
        /** HitTestIn */
        HitTestIn: {
            /**
             * Question
             * @description as a villager would ask
             */
            question: string;
            /**
             * On
             * @description the day whose law applies; today if left out
             */
            on?: string | null;
            /**
             * Scope
             * @description asked from there: 全国/河南省/…; the district if left out
             */
            scope?: string | null;
            /**
             * K
             * @description how many
             * @default 10
             */
            k: number;
        };
        /** HitTestOut */
        HitTestOut: {
            /**
             * Generation
             * @description generation of the shelf searched
             */
            generation: string;
            /**
             * Bears
             * @description false: the chat would say that nothing on the shelf bears on it
             */
            bears: boolean;
            /**
             * Fact Date
             * Format: date
             * @description the day whose law was searched
             */
            fact_date: string;
            /**
             * Passages
             * @description best first, then guides
             */
            passages: components["schemas"]["PassageOut"][];
            /**
             * Left Out
             * @description near the question and not shown, nearest first
             */
            left_out: components["schemas"]["LeftOutOut"][];
        };
        /** ImportReport */
        ImportReport: {
            /**
             * Added
             * @description new accounts
             */
            added: number;
            /**
             * Updated
             * @description accounts whose particulars changed
             */
            updated: number;
            /**
             * Unchanged
             * @description rows that changed nothing
             */
            unchanged: number;
            /**
             * Failed
             * @description rows not taken
             */
            failed: number;
            /**
             * Rows
             * @description row by row
             */
            rows: components["schemas"]["ImportRow"][];
        };
        /** ImportRow */
        ImportRow: {
            /**
             * Row
             * @description row number in the sheet, the first data row is 2
             */
            row: number;
            /**
             * Name
             * @description 姓名 as read
             */
            name: string;
            /**
             * State
             * @description what was done with the row
             * @enum {string}
             */
            state: "added" | "unchanged" | "updated" | "failed";
            /**
             * Message
             * @description why, where it failed; empty otherwise
             */
            message: string;
            /**
             * Password
             * @description first password of a new account, shown once
             */
            password: string | null;
        };
        /** IntakeOut */
        IntakeOut: {
            /**
             * Id
             * @description key of the upload
             */
            id: string;
            /**
             * File Name
             * @description as uploaded
             */
            file_name: string;
            /**
             * Size
             * @description bytes
             */
            size: number;
            /** @description where it stands */
            state: components["schemas"]["IntakeState"];
            /**
             * State Name
             * @description in Chinese
             */
            state_name: string;
            /**
             * Message
             * @description what was found, or why it failed
             */
            message: string;
            /**
             * Stage
             * @description what is being done while it is read: 认字
             */
            stage: string;
            /**
             * Done
             * @description of that stage
             */
            done: number;
            /**
             * Total
             * @description of that stage; 0 where not known
             */
            total: number;
            /**
             * Pages
             * @description page images kept, for /intakes/{id}/pages/{n}
             */
            pages: number;
            /**
             * Version Id
             * @description the document it became
             */
            version_id: number | null;
            /**
             * Parent Id
             * @description the archive it was in
             */
            parent_id: string | null;
            /**
             * Source Id
             * @description the source it came from
             */
            source_id: number | null;
            /**
             * Created At
             * Format: date-time
             * @description uploaded at
             */
            created_at: string;
        };
        /** IntakePage */
        IntakePage: {
            /**
             * Intakes
             * @description newest first
             */
            intakes: components["schemas"]["IntakeOut"][];
            /**
             * Total
             * @description how many there are
             */
            total: number;
        };
        /**
         * IntakeState
         * @enum {string}
         */
        IntakeState: "waiting" | "reading" | "to_review" | "approved" | "searchable" | "skipped" | "failed" | "discarded" | "removed" | "opened";
        /** InterestsIn */
        InterestsIn: {
            /**
             * Words
             * @description what an entry of litigation says
             */
            words: string;
        };
        /** InterestsOut */
        InterestsOut: {
            /**
             * Flags
             * @description one sentence for each party of my mediations it names
             */
            flags: string[];
        };
        /**
         * InvestigationIn
         * @description 调查记录.
         */
        InvestigationIn: {
            /**
             * Id
             * @description client-made UUID: sending it again never doubles the step
             */
            id: string;
            /**
             * On
             * Format: date
             * @description the day it happened, not in the future
             */
            on: string;
            /**
             * @description which step (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "investigation";
            /**
             * Time
             * @description HH:MM, may be empty
             * @default
             */
            time: string;
            /**
             * Place
             * @description place
             */
            place: string;
            /**
             * Asked
             * @description 被调查人
             */
            asked: string;
            /**
             * Present
             * @description 参加人
             * @default
             */
            present: string;
            /**
             * Investigators
             * @description 调查人
             */
            investigators: string;
            /**
             * Recorder
             * @description 记录人
             * @default
             */
            recorder: string;
            /**
             * Talk
             * @description questions and answers
             */
            talk: components["schemas"]["QuestionAnswerIn"][];
        };
        /** ItemOut */
        ItemOut: {
            /** @description which form */
            form: components["schemas"]["Form"];
            /**
             * Name
             * @description 人民调解协议书
             */
            name: string;
            /**
             * Mandatory
             * @description must be there (M), or as needed (O)
             */
            mandatory: boolean;
            /** @description present, missing, not_needed */
            standing: components["schemas"]["casework__dossier_checklist__Standing"];
            /**
             * Why
             * @description why it is, or is not, needed
             */
            why: string;
            /**
             * Step Id
             * @description the step it is made for; empty: of the whole mediation
             */
            step_id: string;
        };
        /** KnowledgeBase */
        KnowledgeBase: {
            /**
             * Shelves
             * @description the two shelves
             */
            shelves: components["schemas"]["ShelfUpkeepOut"][];
            /** @description the last verification */
            verified: components["schemas"]["VerifiedOut"] | null;
            /**
             * Disk Bytes
             * @description of the data directory
             */
            disk_bytes: number;
        };
        /** LayWordIn */
        LayWordIn: {
            /**
             * Word
             * @description as villagers say it: 彩礼
             */
            word: string;
            /**
             * Term
             * @description as the law says it: 婚约财产; may be empty
             * @default
             */
            term: string;
            /**
             * Articles
             * @description articles on the shelf: 民法典1042
             */
            articles: string[];
        };
        /** LayWordOut */
        LayWordOut: {
            /**
             * Id
             * @description key
             */
            id: number;
            /**
             * Word
             * @description as villagers say it
             */
            word: string;
            /**
             * Term
             * @description as the law says it
             */
            term: string;
            /**
             * Articles
             * @description the articles it means: 民法典1042
             */
            articles: string[];
            /**
             * Added By Name
             * @description who wrote it last
             */
            added_by_name: string;
            /**
             * Added At
             * Format: date-time
             * @description when
             */
            added_at: string;
        };
        /** LectureDetails */
        LectureDetails: {
            /**
             * Topic
             * @description 讲的什么; needed to submit
             * @default
             */
            topic: string;
            /**
             * Audience
             * @description 人数; needed to submit
             */
            audience?: number | null;
        };
        /**
         * LeftOutOut
         * @description Near the question, and not shown.
         */
        LeftOutOut: {
            /**
             * Article Id
             * @description key
             */
            article_id: number;
            /**
             * Title
             * @description official title
             */
            title: string;
            /**
             * Label
             * @description 第九条
             */
            label: string;
            /**
             * Version
             * @description the version's date
             */
            version: string;
            /**
             * Scope
             * @description where it applies
             */
            scope: string;
            /** @description scope, validity or disabled */
            reason: components["schemas"]["knowledge__left_out__Reason"];
            /**
             * Reason Name
             * @description 不在适用范围; 已废止 …; 已停用
             */
            reason_name: string;
            /**
             * Text
             * @description word for word
             */
            text: string;
        };
        /** LimitBasisOut */
        LimitBasisOut: {
            /**
             * Label
             * @description 人民调解法第三十三条
             */
            label: string;
            /**
             * Article Id
             * @description key for /articles/{id}; null where the text is not on the shelf
             */
            article_id: number | null;
        };
        /** LimitFurtherOut */
        LimitFurtherOut: {
            /**
             * Says
             * @description 从权利受到损害那天起，最长二十年
             */
            says: string;
            /**
             * Due
             * @description its last day; null where the limit itself was not counted
             */
            due: string | null;
        };
        /**
         * LimitOut
         * @description A time limit (期限), with its last day where the day it starts is known. A reminder only.
         */
        LimitOut: {
            /**
             * Id
             * @description stable name: judicial_confirmation
             */
            id: string;
            /**
             * Title
             * @description 申请司法确认
             */
            title: string;
            /**
             * Start Fact
             * @description the fact it starts with: 调解协议生效; empty where there is no limit
             */
            start_fact: string;
            /**
             * Span
             * @description 30 日, 6 个月, or 不受时效限制
             */
            span: string;
            /**
             * Start
             * @description the day it is counted from; null where none is known
             */
            start: string | null;
            /**
             * Due
             * @description last day; null where it was not counted
             */
            due: string | null;
            /**
             * Days Left
             * @description to the last day; negative: past
             */
            days_left: number | null;
            /**
             * How
             * @description how it was counted, in one or two sentences
             */
            how: string;
            /**
             * Restarts
             * @description a demand, a promise or a suit starts it anew
             */
            restarts: boolean;
            /**
             * Basis
             * @description the articles it rests on
             */
            basis: components["schemas"]["LimitBasisOut"][];
            /**
             * Note
             * @description what else is to be known; may be empty
             */
            note: string;
            /**
             * Confirmed
             * @description false: show 待核实
             */
            confirmed: boolean;
            /**
             * Basis On
             * @description the day whose law the basis is: of the step, or of substance the day it happened
             */
            basis_on?: string | null;
            /**
             * Longest
             * @description the longest it can be whatever was known; its day is counted as if it began then too
             * @default []
             */
            longest: components["schemas"]["LimitFurtherOut"][];
            /** @description the span that comes after, or can be added */
            extension?: components["schemas"]["LimitFurtherOut"] | null;
        };
        /** LimitTable */
        LimitTable: {
            /**
             * Limits
             * @description in the order of the table
             */
            limits: components["schemas"]["LimitOut"][];
        };
        /**
         * LineState
         * @enum {string}
         */
        LineState: "open" | "not_ours" | "done";
        /** LinkedCaseOut */
        LinkedCaseOut: {
            /** @description entry or mediation */
            kind: components["schemas"]["CaseKind"];
            /**
             * Id
             * @description key of the case
             */
            id: string;
            /**
             * Label
             * @description its number, or its day and topic
             */
            label: string;
        };
        /** LinkedMatterChange */
        LinkedMatterChange: {
            /**
             * Title
             * @description 事项
             */
            title: string;
            /**
             * Units
             * @description 责任单位, one or several
             */
            units: string[];
            /**
             * Township
             * @description whose it is; null: of the whole district
             */
            township?: string | null;
            /**
             * State
             * @description a value of `states`; empty: where a matter starts
             * @default
             */
            state: string;
            /**
             * Opened On
             * Format: date
             * @description the day it was opened, not in the future
             */
            opened_on: string;
            /**
             * Due On
             * @description the day it should be done by
             */
            due_on?: string | null;
            /**
             * Closed On
             * @description the day it was closed
             */
            closed_on?: string | null;
            /**
             * Note
             * @description notes
             * @default
             */
            note: string;
            /**
             * Revision
             * @description of the matter, as it was read
             */
            revision: number;
        };
        /** LinkedMatterIn */
        LinkedMatterIn: {
            /**
             * Title
             * @description 事项
             */
            title: string;
            /**
             * Units
             * @description 责任单位, one or several
             */
            units: string[];
            /**
             * Township
             * @description whose it is; null: of the whole district
             */
            township?: string | null;
            /**
             * State
             * @description a value of `states`; empty: where a matter starts
             * @default
             */
            state: string;
            /**
             * Opened On
             * Format: date
             * @description the day it was opened, not in the future
             */
            opened_on: string;
            /**
             * Due On
             * @description the day it should be done by
             */
            due_on?: string | null;
            /**
             * Closed On
             * @description the day it was closed
             */
            closed_on?: string | null;
            /**
             * Note
             * @description notes
             * @default
             */
            note: string;
            /**
             * Id
             * @description client-made UUID: sending it again never doubles the matter
             */
            id: string;
        };
        /** LinkedMatterList */
        LinkedMatterList: {
            /**
             * Matters
             * @description newest first
             */
            matters: components["schemas"]["LinkedMatterOut"][];
            /**
             * States
             * @description the states a matter can stand in, the first one first
             */
            states: components["schemas"]["MatterStateOut"][];
        };
        /** LinkedMatterOut */
        LinkedMatterOut: {
            /**
             * Id
             * @description key
             */
            id: string;
            /**
             * Title
             * @description 事项
             */
            title: string;
            /**
             * Units
             * @description 责任单位
             */
            units: string[];
            /**
             * Township
             * @description whose it is; null: of the whole district
             */
            township: string | null;
            /**
             * State
             * @description a value of `states`
             */
            state: string;
            /**
             * State Name
             * @description 待办 …
             */
            state_name: string;
            /**
             * Opened On
             * Format: date
             * @description the day it was opened
             */
            opened_on: string;
            /**
             * Due On
             * @description the day it should be done by
             */
            due_on: string | null;
            /**
             * Closed On
             * @description the day it was closed
             */
            closed_on: string | null;
            /**
             * Note
             * @description notes; empty for those who keep no matters
             */
            note: string;
            /**
             * Revision
             * @description goes up with every change
             */
            revision: number;
            /**
             * May Change
             * @description whether I keep it
             */
            may_change: boolean;
            /**
             * Withdrawn
             * @description entered by mistake: only read still, on the cases it is attached to
             */
            withdrawn: boolean;
            /**
             * Cases
             * @description attached cases that I may open
             */
            cases: components["schemas"]["LinkedCaseOut"][];
            /**
             * Others
             * @description how many more are attached that I may not open
             */
            others: number;
        };
        /** LinkedMatterPage */
        LinkedMatterPage: {
            /**
             * Matters
             * @description newest first
             */
            matters: components["schemas"]["LinkedMatterOut"][];
            /**
             * States
             * @description the states a matter can stand in, the first one first
             */
            states: components["schemas"]["MatterStateOut"][];
            /**
             * Next Cursor
             * @description pass as `cursor` for the next page; null at the end
             */
            next_cursor: string | null;
        };
        /** LitigationDetails */
        LitigationDetails: {
            /**
             * Court
             * @description 法院; needed to submit
             * @default
             */
            court: string;
            /**
             * Case Number
             * @description 案号
             * @default
             */
            case_number: string;
            /**
             * Stage
             * @description one of litigation_stages; needed to submit
             * @default
             */
            stage: string;
            /**
             * Mandate
             * @description one of mandates
             * @default
             */
            mandate: string;
            /**
             * For Whom
             * @description 替谁; tells whether he mediated for that party
             * @default
             */
            for_whom: string;
        };
        /** MatterStateOut */
        MatterStateOut: {
            /**
             * Value
             * @description value
             */
            value: string;
            /**
             * Name
             * @description 待办 …
             */
            name: string;
            /**
             * Leads To
             * @description values a matter can go to from here
             */
            leads_to: string[];
            /**
             * Closes
             * @description it needs the day it was closed
             */
            closes: boolean;
        };
        /** Me */
        Me: {
            /**
             * Id
             * @description key of the person
             */
            id: string;
            /**
             * Name
             * @description 姓名
             */
            name: string;
            /**
             * Phone
             * @description 手机号, masked: 138****4127
             */
            phone: string;
            /** @description what this person may do */
            role: components["schemas"]["Role"];
            /**
             * Role Name
             * @description 管理员 / 村居法律顾问 / 人民调解员 / 司法所工作人员
             */
            role_name: string;
            /**
             * Firm
             * @description 律所, 法律服务所 or 调委会
             */
            firm: string;
            /**
             * Township
             * @description name of the township, if the account has one
             */
            township: string | null;
            /**
             * Villages
             * @description the villages this person serves
             */
            villages: components["schemas"]["VillageOut"][];
            /**
             * Must Change Password
             * @description true until the first password was replaced
             */
            must_change_password: boolean;
        };
        /** MediationDetails */
        MediationDetails: {
            /**
             * Number
             * @description 人调字 number; tells that two joined one dispute
             * @default
             */
            number: string;
            /**
             * Mediation Id
             * @description one of my mediations; gives its number
             */
            mediation_id?: string | null;
            /**
             * Role
             * @description one of mediation_roles
             * @default
             */
            role: string;
            /**
             * Result
             * @description one of mediation_results
             * @default
             */
            result: string;
        };
        /** MediationDue */
        MediationDue: {
            /**
             * Name
             * @description 共同申请司法确认
             */
            name: string;
            /**
             * Due On
             * @description last day; null where it cannot be counted, and `how` says why
             */
            due_on: string | null;
            /**
             * Basis
             * @description 人民调解法33条；民事诉讼法205条
             */
            basis: string;
            /**
             * Counted From
             * @description start fact used
             */
            counted_from: string;
            /**
             * How
             * @description how it was counted, in words
             */
            how: string;
            /**
             * Remark
             * @description 仅为提醒 …
             */
            remark: string;
        };
        /** MediationIn */
        MediationIn: {
            /**
             * Id
             * @description client-made UUID: sending it again never doubles the mediation
             */
            id: string;
            /**
             * Accepted On
             * Format: date
             * @description 受理日期, not in the future
             */
            accepted_on: string;
            /**
             * Source
             * @description one of mediation_sources
             */
            source: string;
            /**
             * Dispute Type
             * @description one of dispute_types
             */
            dispute_type: string;
            /**
             * Village Id
             * @description village
             */
            village_id: number | null;
            /**
             * Facts
             * @description facts in brief
             */
            facts: string;
            /**
             * Parties
             * @description at least one on each side
             */
            parties: components["schemas"]["PartyIn"][];
        };
        /** MediationOut */
        MediationOut: {
            /**
             * Id
             * @description key
             */
            id: string;
            /**
             * Number
             * @description （2026）张茅乡人调字第0017号
             */
            number: string;
            /**
             * Accepted On
             * Format: date
             * @description 受理日期
             */
            accepted_on: string;
            /**
             * Source
             * @description source
             */
            source: string;
            /**
             * Dispute Type
             * @description dispute type
             */
            dispute_type: string;
            /**
             * Village Id
             * @description village
             */
            village_id: number | null;
            /**
             * Village
             * @description village's name
             */
            village: string | null;
            /**
             * Facts
             * @description facts in brief
             */
            facts: string;
            /**
             * Parties
             * @description parties
             */
            parties: components["schemas"]["PartyOut"][];
            /** @description accepted, agreed, ended */
            state: components["schemas"]["MediationState"];
            /**
             * State Name
             * @description 已受理, 已达成协议, 未达成
             */
            state_name: string;
            /**
             * Agreement Form
             * @description 书面 or 口头
             */
            agreement_form: ("written" | "oral") | null;
            /**
             * Terms
             * @description what was agreed
             */
            terms: string;
            /**
             * Amount
             * @description 协议涉及金额 in yuan; empty: not about money
             */
            amount: string;
            /**
             * Parties Signed On
             * @description written: parties signed
             */
            parties_signed_on: string | null;
            /**
             * Mediator Signed On
             * @description written: mediator signed
             */
            mediator_signed_on: string | null;
            /**
             * Sealed On
             * @description written: sealed
             */
            sealed_on: string | null;
            /**
             * Agreed On
             * @description oral: agreed
             */
            agreed_on: string | null;
            /**
             * Effective On
             * @description the agreement's first day
             */
            effective_on: string | null;
            /**
             * Perform By
             * @description 履行期限 as it stands; of instalments each one's last day
             */
            perform_by: string[];
            /**
             * Ended On
             * @description ended without agreement on
             */
            ended_on: string | null;
            /**
             * End Reason
             * @description why it ended
             */
            end_reason: string;
            /**
             * Due
             * @description what falls due, each with its reason
             */
            due: components["schemas"]["MediationDue"][];
            /**
             * Next Steps
             * @description what the law asks of the mediator now, each with its article
             */
            next_steps: string[];
            /**
             * Stage
             * @description where the walk stands: 已受理, 已告知, 调解中, 已履行, 已归档 …
             */
            stage: string;
            /** @description what comes next */
            next_move: components["schemas"]["MoveOut"];
            /**
             * Other Moves
             * @description what else can be recorded now
             */
            other_moves: components["schemas"]["MoveOut"][];
            /**
             * Steps
             * @description the walk, in the order recorded, with what was struck
             */
            steps: components["schemas"]["StepOut"][];
            /**
             * Duty
             * @description cards that await a decision; show before everything else
             */
            duty: components["schemas"]["DutyCard"][];
            /**
             * Mine
             * @description one's own; otherwise it is only to be read
             */
            mine: boolean;
            /**
             * Mediator
             * @description whose it is, to a 司法所; empty to himself
             */
            mediator: string;
            /**
             * Open Referrals
             * @description to whom it was handed on without a reply yet
             */
            open_referrals: string[];
            /**
             * Flags
             * @description a party stood in an earlier matter; told of one mediation, not in lists
             */
            flags: string[];
            /**
             * Revision
             * @description send back with a change
             */
            revision: number;
            /**
             * Created At
             * Format: date-time
             * @description first saved at
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             * @description last saved at
             */
            updated_at: string;
        };
        /** MediationPage */
        MediationPage: {
            /**
             * Mediations
             * @description newest 受理日期 first
             */
            mediations: components["schemas"]["MediationOut"][];
            /**
             * Next Cursor
             * @description pass as `cursor` for the next page; null at the end
             */
            next_cursor: string | null;
        };
        /**
         * MediationState
         * @enum {string}
         */
        MediationState: "accepted" | "agreed" | "ended";
        /** MediationUpdate */
        MediationUpdate: {
            /**
             * Id
             * @description client-made UUID: sending it again never doubles the mediation
             */
            id: string;
            /**
             * Accepted On
             * Format: date
             * @description 受理日期, not in the future
             */
            accepted_on: string;
            /**
             * Source
             * @description one of mediation_sources
             */
            source: string;
            /**
             * Dispute Type
             * @description one of dispute_types
             */
            dispute_type: string;
            /**
             * Village Id
             * @description village
             */
            village_id: number | null;
            /**
             * Facts
             * @description facts in brief
             */
            facts: string;
            /**
             * Parties
             * @description at least one on each side
             */
            parties: components["schemas"]["PartyIn"][];
            /**
             * Revision
             * @description the revision that was read
             */
            revision: number;
        };
        /** MissingElement */
        MissingElement: {
            /**
             * Id
             * @description the question
             */
            id: string;
            /**
             * Label
             * @description 诉讼请求
             */
            label: string;
            /**
             * Need
             * @description the articles that demand it; empty where practice does
             */
            need: string[];
        };
        /** MonthFigures */
        MonthFigures: {
            /**
             * Month
             * @description YYYY-MM
             */
            month: string;
            /**
             * Figures
             * @description the seven
             */
            figures: components["schemas"]["Figure"][];
            /**
             * Mediations
             * @description mediations accepted in the month
             */
            mediations: number;
            /**
             * Agreed
             * @description of these, agreed
             */
            agreed: number;
        };
        /** MoveOut */
        MoveOut: {
            /**
             * Value
             * @description a kind of step, or agreement, ending, export
             */
            value: string;
            /**
             * Name
             * @description what the button says
             */
            name: string;
        };
        /** MoveResult */
        MoveResult: {
            /**
             * Id
             * @description the entry
             */
            id: string;
            /** @description as it is now; null where it could not be done */
            received: components["schemas"]["ReceivedEntry"] | null;
            /**
             * Code
             * @description of the refusal; empty where it was done
             */
            code: string;
            /**
             * Message
             * @description why not and what to do, in Chinese
             */
            message: string;
        };
        /** MoveResults */
        MoveResults: {
            /**
             * Results
             * @description in the order sent
             */
            results: components["schemas"]["MoveResult"][];
        };
        /**
         * NamedArticle
         * @description An article a card names.
         */
        NamedArticle: {
            /**
             * Law
             * @description official title
             */
            law: string;
            /**
             * Short Title
             * @description title for a card: 民法典
             */
            short_title: string;
            /**
             * Label
             * @description 第一千零七十九条
             */
            label: string;
            /**
             * Version
             * @description the version's date, empty if unknown
             */
            version: string;
            /**
             * Validity Name
             * @description 现行有效 …, or 条文原文未入库
             */
            validity_name: string;
            /**
             * Effective From
             * @description first day in force
             */
            effective_from: string | null;
        };
        /** Neighbour */
        Neighbour: {
            /**
             * Article Id
             * @description key
             */
            article_id: number;
            /**
             * Label
             * @description 第一千零七十八条
             */
            label: string;
            /**
             * Opening
             * @description its first words
             */
            opening: string;
        };
        /**
         * NoticeEvent
         * @description Something the reader must know.
         */
        NoticeEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "notice";
            /**
             * Code
             * @description stable name
             */
            code: string;
            /**
             * Message
             * @description one Chinese sentence
             */
            message: string;
        };
        /** NoticeOut */
        NoticeOut: {
            /**
             * Code
             * @description stable name
             */
            code: string;
            /**
             * Message
             * @description one Chinese sentence
             */
            message: string;
        };
        /**
         * Only
         * @description A part of the list of documents.
         * @enum {string}
         */
        Only: "local" | "expiring" | "unconfirmed" | "disabled";
        /** OnsiteDetails */
        OnsiteDetails: {
            /**
             * Arrived
             * @description 09:30; may be empty
             * @default
             */
            arrived: string;
            /**
             * Left
             * @description 09:30; may be empty
             * @default
             */
            left: string;
            /**
             * Place
             * @description 地点, typed: the position is never read
             * @default
             */
            place: string;
            /**
             * People Served
             * @description 服务人数
             */
            people_served?: number | null;
        };
        /** Option */
        Option: {
            /**
             * Value
             * @description the value to send
             */
            value: string;
            /**
             * Name
             * @description what people read
             */
            name: string;
        };
        /** OwnCheckOut */
        OwnCheckOut: {
            /**
             * Id
             * @description the check
             */
            id: string;
            /**
             * Checked On
             * Format: date
             * @description the day
             */
            checked_on: string;
            /**
             * Found
             * @description 排查发现
             */
            found: number;
            /**
             * Prevented
             * @description 预防纠纷
             */
            prevented: number;
            /**
             * Note
             * @description what was found, in brief; to its maker alone
             */
            note: string;
            /**
             * By
             * @description who went
             */
            by: string;
            /**
             * Village
             * @description village
             */
            village: string | null;
            /**
             * Township
             * @description of the village, else of who went
             */
            township: string | null;
            /**
             * Village Id
             * @description village's key; null: in no one village
             */
            village_id: number | null;
            /**
             * Revision
             * @description send back with a correction
             */
            revision: number;
        };
        /**
         * PaperIn
         * @description A paper that lies in the file.
         */
        PaperIn: {
            /**
             * Id
             * @description client-made UUID: sending it again never doubles the step
             */
            id: string;
            /**
             * On
             * Format: date
             * @description the day it happened, not in the future
             */
            on: string;
            /**
             * @description which step (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "paper";
            /** @description what kind of paper */
            item: components["schemas"]["PaperItem"];
            /**
             * Name
             * @description 李某甲身份证复印件
             */
            name: string;
            /**
             * Pages
             * @description pages
             */
            pages?: number | null;
        };
        /**
         * PaperItem
         * @enum {string}
         */
        PaperItem: "application" | "identity" | "mandate" | "evidence" | "receipt" | "confirmation";
        /** PartyIn */
        PartyIn: {
            /**
             * Side
             * @description 申请人 or 被申请人
             * @enum {string}
             */
            side: "applicant" | "respondent";
            /**
             * Name
             * @description 姓名
             */
            name: string;
            /**
             * Phone
             * @description phone, may be empty
             * @default
             */
            phone: string;
            /**
             * Address
             * @description 住址, may be empty
             * @default
             */
            address: string;
            /**
             * Guardian
             * @description guardian, for a minor or one without capacity
             * @default
             */
            guardian: string;
            /**
             * Sex
             * @description 性别, may be empty
             * @default
             */
            sex: string;
            /**
             * Ethnicity
             * @description 民族, may be empty
             * @default
             */
            ethnicity: string;
            /**
             * Age
             * @description 年龄, may be empty
             */
            age?: number | null;
            /**
             * Occupation
             * @description 职业, may be empty
             * @default
             */
            occupation: string;
        };
        /** PartyOut */
        PartyOut: {
            /**
             * Side
             * @description 申请人 or 被申请人
             * @enum {string}
             */
            side: "applicant" | "respondent";
            /**
             * Name
             * @description 姓名
             */
            name: string;
            /**
             * Phone
             * @description in full to the mediator alone, masked to the 司法所
             */
            phone: string;
            /**
             * Address
             * @description 住址
             */
            address: string;
            /**
             * Guardian
             * @description guardian
             */
            guardian: string;
            /**
             * Sex
             * @description 性别
             */
            sex: string;
            /**
             * Ethnicity
             * @description 民族
             */
            ethnicity: string;
            /**
             * Age
             * @description 年龄
             */
            age: number | null;
            /**
             * Occupation
             * @description 职业
             */
            occupation: string;
        };
        /** PassageOut */
        PassageOut: {
            /**
             * Article Id
             * @description key for /articles/{id}
             */
            article_id: number;
            /**
             * Title
             * @description official title
             */
            title: string;
            /**
             * Label
             * @description 第九条
             */
            label: string;
            /**
             * Version
             * @description the version's date
             */
            version: string;
            /** @description on the day asked for */
            validity: components["schemas"]["Validity"];
            /**
             * Validity Name
             * @description 现行有效 …
             */
            validity_name: string;
            /**
             * Scope
             * @description where it applies
             */
            scope: string;
            /**
             * Score
             * @description comparable within one answer only
             */
            score: number;
            /**
             * Why
             * @description exact; its rank in each list: lexical 3, dense 1, phrasing 2; known: like a question we know; matter: found for one half of a question that tells of two matters, and ranked in its lists; ranked 7: its place before a reranker
             */
            why: string[];
            /**
             * Signs
             * @description what speaks for it; none for a guide, or where words alone found it
             */
            signs: components["schemas"]["SignOut"][];
            /**
             * Text
             * @description word for word
             */
            text: string;
        };
        /**
         * PerformanceIn
         * @description What was done of what was agreed.
         */
        PerformanceIn: {
            /**
             * Id
             * @description client-made UUID: sending it again never doubles the step
             */
            id: string;
            /**
             * On
             * Format: date
             * @description the day it happened, not in the future
             */
            on: string;
            /**
             * @description which step (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "performance";
            /**
             * Party
             * @description who performed
             */
            party: string;
            /**
             * What
             * @description what was done
             */
            what: string;
            /**
             * Amount
             * @description yuan, digits
             * @default
             */
            amount: string;
            /**
             * Instalment
             * @description which instalment
             * @default
             */
            instalment: string;
            /**
             * Whole
             * @description everything has been performed by now
             */
            whole: boolean;
        };
        /**
         * PerformanceTermIn
         * @description 履行期限 recorded or put right after the agreement.
         */
        PerformanceTermIn: {
            /**
             * Id
             * @description client-made UUID: sending it again never doubles the step
             */
            id: string;
            /**
             * On
             * Format: date
             * @description the day it happened, not in the future
             */
            on: string;
            /**
             * @description which step (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "term";
            /**
             * Last Days
             * @description the last day to perform; of instalments each one's, in order
             */
            last_days: string[];
        };
        /**
         * Performed
         * @enum {string}
         */
        Performed: "whole" | "part" | "not";
        /** PhraseIn */
        PhraseIn: {
            /**
             * Article
             * @description an article on the shelf: 民法典1079
             */
            article: string;
            /**
             * Text
             * @description how villagers ask for it
             */
            text: string;
        };
        /** PhraseOut */
        PhraseOut: {
            /**
             * Id
             * @description key
             */
            id: number;
            /**
             * Article
             * @description the article it leads to: 民法典1079
             */
            article: string;
            /**
             * Text
             * @description how villagers ask for it
             */
            text: string;
            /**
             * Added By Name
             * @description by whom
             */
            added_by_name: string;
            /**
             * Added At
             * Format: date-time
             * @description when
             */
            added_at: string;
        };
        /** PhrasePage */
        PhrasePage: {
            /**
             * Phrases
             * @description newest first
             */
            phrases: components["schemas"]["PhraseOut"][];
            /**
             * Total
             * @description how many there are
             */
            total: number;
        };
        /** PopulationBase */
        PopulationBase: {
            /**
             * People
             * @description null: not known, so no rate is computed
             */
            people: number | null;
            /**
             * Source
             * @description whose count, of when
             */
            source: string;
            /**
             * Confirmed
             * @description false: shown as 待核实
             */
            confirmed: boolean;
        };
        /** Prefilled */
        Prefilled: {
            /**
             * Answers
             * @description what is known already, by question
             */
            answers: {
                [key: string]: string;
            };
        };
        /**
         * PreventedIn
         * @description What the dispute was kept from turning into.
         */
        PreventedIn: {
            /**
             * Id
             * @description client-made UUID: sending it again never doubles the step
             */
            id: string;
            /**
             * On
             * Format: date
             * @description the day it happened, not in the future
             */
            on: string;
            /**
             * @description which step (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "prevented";
            /** @description 民转刑, 自杀, 械斗, 群体性上访 */
            what: components["schemas"]["Escalation"];
            /**
             * People
             * @description how many people were concerned
             */
            people: number;
            /**
             * How
             * @description how it stood, what was done
             */
            how: string;
        };
        /**
         * PreviewOut
         * @description What was read of a file, under the corrections made so far.
         */
        PreviewOut: {
            /**
             * Intake Id
             * @description key of the upload
             */
            intake_id: string;
            /**
             * Sentence
             * @description 《…》共34条，施行日期 2024-08-01，缺第12条。
             */
            sentence: string;
            /**
             * Title
             * @description the paper's own title
             */
            title: string;
            /**
             * Wrapper Title
             * @description 关于印发……的通知; empty where there is none
             */
            wrapper_title: string;
            /** @description kind */
            kind: components["schemas"]["DocumentKind"];
            /**
             * Kind Name
             * @description 规范性文件 …
             */
            kind_name: string;
            /**
             * Level
             * @description 法律, 行政法规, 规范性文件 …
             */
            level: string;
            /**
             * Scope
             * @description where it applies; empty: must be filled in
             */
            scope: string;
            /**
             * Document Number
             * @description 文号
             */
            document_number: string;
            /**
             * Issuing Body
             * @description 发文机关
             */
            issuing_body: string;
            /**
             * Addressees
             * @description 主送
             */
            addressees: string;
            /**
             * Promulgated
             * @description 公布或通过日期
             */
            promulgated: string | null;
            /**
             * Effective From
             * @description first day in force
             */
            effective_from: string | null;
            /** @description where that date is known from; adoption, unknown: 待核实 */
            effective_basis: components["schemas"]["DateBasis"];
            /**
             * Valid Until
             * @description last day, where the text sets a term
             */
            valid_until: string | null;
            /**
             * Valid Until Basis
             * @description text, computed (待核实), confirmed, none
             */
            valid_until_basis: string;
            /**
             * Topics
             * @description tags
             */
            topics: string[];
            /**
             * Owner
             * @description who will answer for it
             */
            owner: string;
            /**
             * Next Review
             * @description when to look at it again
             */
            next_review: string | null;
            /**
             * Source Url
             * @description where it was published
             */
            source_url: string;
            /**
             * Article Count
             * @description numbered articles
             */
            article_count: number;
            /**
             * Gaps
             * @description 第12条: numbers the text skips
             */
            gaps: string[];
            /**
             * Remarks
             * @description what the reader could not settle
             */
            remarks: string[];
            /**
             * Low Confidence
             * @description units whose characters were recognised doubtfully
             */
            low_confidence: number;
            /**
             * Pages
             * @description page images kept
             */
            pages: number;
            /**
             * Units
             * @description all that was read, in order
             */
            units: components["schemas"]["UnitOut"][];
            /**
             * Tables
             * @description tables among the units
             */
            tables: number;
            /**
             * Relations
             * @description what it says of other texts; approving names their indexes
             */
            relations: components["schemas"]["RelationOut"][];
            /** @description what it takes the place of; null: nothing */
            replaces: components["schemas"]["ReplacedOut"] | null;
            /**
             * Corrected
             * @description names of the fields an administrator set
             */
            corrected: string[];
        };
        /**
         * Problem
         * @description The one error body.
         */
        Problem: {
            /**
             * Code
             * @description stable name of the error, for programs
             */
            code: string;
            /**
             * Message
             * @description one Chinese sentence: what happened and what to do
             */
            message: string;
        };
        /**
         * PublicCard
         * @description A card as whoever holds its address sees it: its words and its articles, nothing else.
         */
        PublicCard: {
            /**
             * Title
             * @description the guide's title, or 给你的答复
             */
            title: string;
            /**
             * Conclusion
             * @description in plain words, personal numbers hidden; may be empty in a draft
             */
            conclusion: string;
            /**
             * Conclusion By
             * @description who wrote the conclusion; adviser: it was edited by hand
             * @enum {string}
             */
            conclusion_by: "guide" | "model" | "adviser" | "";
            /**
             * Steps
             * @description what to do, at most four
             */
            steps: string[];
            /**
             * Steps By
             * @description who wrote the steps
             * @enum {string}
             */
            steps_by: "guide" | "model" | "adviser" | "";
            /**
             * Bring
             * @description what to bring
             */
            bring: string[];
            /**
             * Dates
             * @description time limits, reminders only
             */
            dates: string[];
            /**
             * Contacts
             * @description whom to call
             */
            contacts: string[];
            /**
             * Label
             * @description the AI label; to be shown until somebody confirms the card by name
             */
            label: string;
            /**
             * Fact Date
             * Format: date
             * @description the day whose law was applied
             */
            fact_date: string;
            /**
             * Asked On
             * Format: date
             * @description the day of the answer
             */
            asked_on: string;
            /**
             * Sources
             * @description its articles, checked against the shelf today
             */
            sources: components["schemas"]["CheckedArticle"][];
            /**
             * Withdrawn
             * @description articles that are no longer on the shelf, and so are not shown
             */
            withdrawn: number;
            /**
             * Checked On
             * Format: date
             * @description the day of that check
             */
            checked_on: string;
            /**
             * Writer
             * @description whoever handed it out
             */
            writer: string;
            /**
             * Confirmed By
             * @description name of whoever confirmed it; empty: nobody
             */
            confirmed_by: string;
            /**
             * Confirmed On
             * @description the day it was confirmed
             */
            confirmed_on: string | null;
            /**
             * Changed On
             * Format: date
             * @description the day it was last handed out or changed
             */
            changed_on: string;
            /**
             * Expires On
             * Format: date
             * @description the last day it can be opened
             */
            expires_on: string;
        };
        /** QuestionAnswerIn */
        QuestionAnswerIn: {
            /**
             * Question
             * @description question
             */
            question: string;
            /**
             * Answer
             * @description answer
             * @default
             */
            answer: string;
        };
        /**
         * QuestionCardDraft
         * @description A card filled in for the asker, who may change every word before it is sent.
         */
        QuestionCardDraft: {
            /**
             * Question
             * @description his words, personal numbers hidden
             */
            question: string;
            /**
             * Searched
             * @description what the answer had looked at
             */
            searched: string[];
        };
        /** QuestionCardIn */
        QuestionCardIn: {
            /**
             * Id
             * @description client-made UUID: sending it again never doubles the card
             */
            id: string;
            /**
             * Answer Id
             * @description my answer it comes from
             */
            answer_id: string;
            /**
             * Question
             * @description as it is to be sent
             */
            question: string;
            /**
             * Village Id
             * @description the village it is about: its township's 司法所 sees the card; left out, administrators alone do
             */
            village_id?: number | null;
        };
        /** QuestionCardList */
        QuestionCardList: {
            /**
             * Cards
             * @description newest first
             */
            cards: components["schemas"]["QuestionCardOut"][];
            /**
             * Next Cursor
             * @description pass as `cursor` for the next page; null at the end
             */
            next_cursor: string | null;
        };
        /** QuestionCardOut */
        QuestionCardOut: {
            /**
             * Id
             * @description key
             */
            id: string;
            /**
             * Answer Id
             * @description the answer it comes from
             */
            answer_id: string;
            /**
             * Village
             * @description village
             */
            village: string | null;
            /**
             * Township
             * @description township
             */
            township: string | null;
            /**
             * Goes To
             * @description who answers: 张茅乡司法所, or 管理员 where it has nobody
             */
            goes_to: string;
            /**
             * Question
             * @description as sent
             */
            question: string;
            /**
             * Searched
             * @description what the answer had looked at
             */
            searched: string[];
            /** @description sent, replied (a draft), adopted, returned, withdrawn */
            state: components["schemas"]["CardState"];
            /**
             * State Name
             * @description 已发出 …
             */
            state_name: string;
            /**
             * Reply
             * @description the reply; the asker sees it once it is adopted
             */
            reply: string;
            /**
             * Cited
             * @description the articles the reply cites
             */
            cited: components["schemas"]["CitedArticle"][];
            /**
             * Replied By
             * @description who answered, by name; the asker sees it once adopted
             */
            replied_by: string | null;
            /**
             * Adopted At
             * @description when the asker got it
             */
            adopted_at: string | null;
            /**
             * Reason
             * @description why it was returned
             */
            reason: string;
            /**
             * Revision
             * @description send back with a change
             */
            revision: number;
            /**
             * Created At
             * Format: date-time
             * @description sent at
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             * @description last changed at
             */
            updated_at: string;
        };
        /**
         * Reason
         * @enum {string}
         */
        "Reason-Input": "wrong_article" | "repealed" | "beside_the_point" | "unclear" | "other";
        /** ReceiptOut */
        ReceiptOut: {
            /**
             * Before
             * @description validity → documents on the shelf, before
             */
            before: {
                [key: string]: number;
            };
            /**
             * After
             * @description and after
             */
            after: {
                [key: string]: number;
            };
            /**
             * Touched
             * @description what the changes said → documents: put, correct, disable, enable, a validity, note
             */
            touched: {
                [key: string]: number;
            };
            /**
             * Total
             * @description documents the changes named: the sum of `touched`
             */
            total: number;
        };
        /** ReceivedEntry */
        ReceivedEntry: {
            /**
             * Recorder
             * @description the adviser's name
             */
            recorder: string;
            /**
             * Firm
             * @description where he works
             */
            firm: string;
            /** @description as handed in; without the conversation it came from */
            entry: components["schemas"]["EntryOut"];
            /**
             * Flags
             * @description litigation that names a party of a mediation of his own, where that lies in the township
             */
            flags: string[];
        };
        /** ReceivedPage */
        ReceivedPage: {
            /**
             * Entries
             * @description newest service date first
             */
            entries: components["schemas"]["ReceivedEntry"][];
            /**
             * Waiting
             * @description how many of the township wait to be confirmed
             */
            waiting: number;
            /**
             * Next Cursor
             * @description pass as `cursor` for the next page; null at the end
             */
            next_cursor: string | null;
        };
        /**
         * RecordKind
         * @enum {string}
         */
        RecordKind: "answer" | "entry";
        /**
         * ReferralIn
         * @description 转介.
         */
        ReferralIn: {
            /**
             * Id
             * @description client-made UUID: sending it again never doubles the step
             */
            id: string;
            /**
             * On
             * Format: date
             * @description the day it happened, not in the future
             */
            on: string;
            /**
             * @description which step (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "referral";
            /**
             * Place
             * @description to whom, by name: see /referral-places
             */
            place: string;
            /**
             * Reason
             * @description why, and what part of the matter
             */
            reason: string;
        };
        /** ReferralPlaceIn */
        ReferralPlaceIn: {
            /**
             * Name
             * @description 司法所
             */
            name: string;
            /**
             * Phone
             * @description number to call, may be empty
             * @default
             */
            phone: string;
            /**
             * Matters
             * @description for what
             * @default
             */
            matters: string;
            /**
             * Checked On
             * @description 核实日期; null: 待核实
             */
            checked_on?: string | null;
        };
        /** ReferralPlaceOut */
        ReferralPlaceOut: {
            /**
             * Key
             * @description stable name
             */
            key: string;
            /**
             * Name
             * @description 司法所
             */
            name: string;
            /**
             * Phone
             * @description number to call, may be empty
             */
            phone: string;
            /**
             * Matters
             * @description for what
             */
            matters: string;
            /**
             * Checked On
             * @description 核实日期; null: 待核实
             */
            checked_on: string | null;
        };
        /**
         * ReferralReplyIn
         * @description What they answered.
         */
        ReferralReplyIn: {
            /**
             * Id
             * @description client-made UUID: sending it again never doubles the step
             */
            id: string;
            /**
             * On
             * Format: date
             * @description the day it happened, not in the future
             */
            on: string;
            /**
             * @description which step (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "referral_reply";
            /**
             * Place
             * @description who answered
             */
            place: string;
            /**
             * Reply
             * @description what they answered
             */
            reply: string;
        };
        /** RefreshIn */
        RefreshIn: {
            /**
             * Id
             * @description one source; all active ones if left out
             */
            id?: number | null;
        };
        /**
         * RefusalIn
         * @description One party's clear refusal: the mediation is ended by it (人民调解法17).
         */
        RefusalIn: {
            /**
             * Id
             * @description client-made UUID: sending it again never doubles the step
             */
            id: string;
            /**
             * On
             * Format: date
             * @description the day it happened, not in the future
             */
            on: string;
            /**
             * @description which step (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "refusal";
            /**
             * Party
             * @description who refuses
             */
            party: string;
            /**
             * Words
             * @description how it was said
             */
            words: string;
        };
        /** RehearsalOut */
        RehearsalOut: {
            /**
             * Questions
             * @description how many were asked
             */
            questions: number;
            /**
             * Unchanged
             * @description how many would be answered as now
             */
            unchanged: number;
            /**
             * Changed
             * @description the others
             */
            changed: components["schemas"]["AnswerChangeOut"][];
            /**
             * Lost
             * @description how many would lose a citation, or all ground
             */
            lost: number;
            /**
             * Gained
             * @description how many would find an expected article they do not find now
             */
            gained: number;
            /**
             * Seconds
             * @description how long the asking took
             */
            seconds: number;
            /**
             * At
             * Format: date-time
             * @description asked at
             */
            at: string;
        };
        /**
         * RelationOut
         * @description What the text says of another one.
         */
        RelationOut: {
            /**
             * Title
             * @description of the other
             */
            title: string;
            /**
             * Document Number
             * @description its 文号; empty where none is named
             */
            document_number: string;
            /** @description what becomes of it: repealed, amended … */
            status: components["schemas"]["Validity"];
            /**
             * Status Name
             * @description 已废止 …
             */
            status_name: string;
            /**
             * Since
             * @description first day; null: when this one comes into force
             */
            since: string | null;
            /**
             * Sentence
             * @description the words that say so
             */
            sentence: string;
            /**
             * Version Id
             * @description the version meant, found by its exact 文号
             */
            version_id: number | null;
        };
        /**
         * ReleaseOut
         * @description Changes that go live together.
         */
        ReleaseOut: {
            /**
             * Number
             * @description its number
             */
            number: number;
            /** @description open, rehearsed, published, dropped or rolled_back */
            state: components["schemas"]["ReleaseState"];
            /**
             * State Name
             * @description 还没发布 …
             */
            state_name: string;
            /**
             * Changes
             * @description in order
             */
            changes: components["schemas"]["ChangeOut"][];
            /** @description of just these changes; null where there was none */
            rehearsal: components["schemas"]["RehearsalOut"] | null;
            /** @description what publishing did; null before */
            receipt: components["schemas"]["ReceiptOut"] | null;
            /**
             * Created At
             * Format: date-time
             * @description begun at
             */
            created_at: string;
            /**
             * Created By Name
             * @description by whom; empty: by the terminal
             */
            created_by_name: string;
            /**
             * Published At
             * @description published at
             */
            published_at: string | null;
            /**
             * Published By Name
             * @description by whom; empty: nobody, or the terminal
             */
            published_by_name: string;
            /**
             * Rolled Back At
             * @description taken back at
             */
            rolled_back_at: string | null;
            /**
             * Can Roll Back
             * @description whether it is the last one published
             */
            can_roll_back: boolean;
        };
        /** ReleasePage */
        ReleasePage: {
            /**
             * Releases
             * @description newest first
             */
            releases: components["schemas"]["ReleaseOut"][];
            /**
             * Total
             * @description how many there are
             */
            total: number;
        };
        /**
         * ReleaseState
         * @enum {string}
         */
        ReleaseState: "open" | "rehearsed" | "published" | "dropped" | "rolled_back";
        /** ReliedArticle */
        ReliedArticle: {
            /**
             * Article Id
             * @description its key on the shelf that day; send it again to keep it
             */
            article_id: number | null;
            /**
             * Law
             * @description official title
             */
            law: string;
            /**
             * Article
             * @description number
             */
            article: string;
            /**
             * Label
             * @description 第六条
             */
            label: string;
            /**
             * Version
             * @description the version's date
             */
            version: string;
            /**
             * Effective From
             * @description first day in force
             */
            effective_from: string | null;
            /**
             * Text
             * @description as it read that day
             */
            text: string;
        };
        /** ReliedArticleIn */
        ReliedArticleIn: {
            /**
             * Article Id
             * @description key of the article on the shelf
             */
            article_id: number;
        };
        /**
         * ReplacedOut
         * @description The version on the shelf that it takes the place of, or follows.
         */
        ReplacedOut: {
            /**
             * Version Id
             * @description key
             */
            version_id: number;
            /**
             * Title
             * @description title
             */
            title: string;
            /**
             * Version
             * @description its date
             */
            version: string;
            /**
             * Document Number
             * @description 文号
             */
            document_number: string;
        };
        /** ReplyIn */
        ReplyIn: {
            /**
             * Revision
             * @description the revision that was read
             */
            revision: number;
            /**
             * Text
             * @description the reply
             */
            text: string;
        };
        /** ReportParagraph */
        ReportParagraph: {
            /**
             * Text
             * @description one paragraph; every number in it is one of the return's
             */
            text: string;
            /**
             * Note
             * @description printed beside it: who made it, and that it must be checked
             */
            note: string;
        };
        /**
         * Retention
         * @description How long a file is kept. The law sets no term (人民调解法27): the archive office does.
         * @enum {string}
         */
        Retention: "not_set" | "short" | "long" | "permanent";
        /** ReturnEntries */
        "ReturnEntries-Input": {
            /**
             * Entries
             * @description one or several
             */
            entries: components["schemas"]["EntryAsk"][];
            /**
             * Reason
             * @description why, for the adviser to act on
             */
            reason: string;
        };
        /** ReturnEntries */
        "ReturnEntries-Output": {
            /**
             * Entries
             * @description as many as the number says
             */
            entries: components["schemas"]["ReturnEntry"][];
        };
        /** ReturnEntry */
        ReturnEntry: {
            /**
             * Id
             * @description the entry
             */
            id: string;
            /**
             * Service Date
             * Format: date
             * @description day of the work
             */
            service_date: string;
            /**
             * Recorder
             * @description whose
             */
            recorder: string;
            /**
             * Village
             * @description village
             */
            village: string | null;
            /**
             * Township
             * @description of the village, else of the adviser
             */
            township: string | null;
        };
        /** ReturnFigure */
        ReturnFigure: {
            /** @description which of the seven */
            kind: components["schemas"]["ServiceKind"];
            /**
             * Name
             * @description 法律意见
             */
            name: string;
            /**
             * Unit
             * @description 条, 件, 场次, 次
             */
            unit: string;
            /**
             * Count
             * @description of all groups together
             */
            count: number;
            /**
             * Rule
             * @description how it is counted, in Chinese; 待核实 where no rule is confirmed
             */
            rule: string;
        };
        /** ReturnGroup */
        ReturnGroup: {
            /**
             * Key
             * @description send it to open a number
             */
            key: string;
            /**
             * Name
             * @description township, village, adviser or month
             */
            name: string;
            /**
             * Counts
             * @description its part of each figure; none: 0
             */
            counts: {
                [key: string]: number;
            };
        };
        /** ReturnIn */
        ReturnIn: {
            /**
             * Revision
             * @description the revision that was read
             */
            revision: number;
            /**
             * Reason
             * @description why, for the asker to read
             */
            reason: string;
        };
        /**
         * ReturnVisitIn
         * @description 回访记录.
         */
        ReturnVisitIn: {
            /**
             * Id
             * @description client-made UUID: sending it again never doubles the step
             */
            id: string;
            /**
             * On
             * Format: date
             * @description the day it happened, not in the future
             */
            on: string;
            /**
             * @description which step (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "return_visit";
            /**
             * Visitor
             * @description 回访人
             */
            visitor: string;
            /**
             * Visited
             * @description who was visited
             */
            visited: string;
            /** @description 全部, 部分, 没有 */
            performed: components["schemas"]["Performed"];
            /**
             * Reason
             * @description why the visit
             * @default
             */
            reason: string;
            /**
             * Satisfied
             * @description satisfied?
             * @default
             */
            satisfied: string;
            /**
             * Sued
             * @description sued, and the result
             * @default
             */
            sued: string;
            /**
             * Risk
             * @description risk
             * @default
             */
            risk: string;
            /**
             * Measures
             * @description measures taken
             * @default
             */
            measures: string;
        };
        /** ReviewIn */
        ReviewIn: {
            /**
             * State
             * @description what was decided
             * @enum {string}
             */
            state: "reviewed" | "to_correct";
            /**
             * Note
             * @description for whoever corrects it
             * @default
             */
            note: string;
        };
        /**
         * ReviewState
         * @enum {string}
         */
        ReviewState: "open" | "reviewed" | "to_correct";
        /**
         * RightsToldIn
         * @description 告知权利义务 (人民调解法23, 24).
         */
        RightsToldIn: {
            /**
             * Id
             * @description client-made UUID: sending it again never doubles the step
             */
            id: string;
            /**
             * On
             * Format: date
             * @description the day it happened, not in the future
             */
            on: string;
            /**
             * @description which step (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "rights_told";
            /**
             * How
             * @description 当面念给双方听, 书面送达 …
             */
            how: string;
            /**
             * To
             * @description who was told
             */
            to: string;
        };
        /**
         * Role
         * @enum {string}
         */
        Role: "administrator" | "adviser" | "mediator" | "justice_office";
        /**
         * Ruling
         * @enum {string}
         */
        Ruling: "confirmed" | "rejected" | "not_accepted" | "withdrawn";
        /**
         * RunKind
         * @enum {string}
         */
        RunKind: "ingest" | "refresh" | "rehearse" | "publish" | "roll_back" | "verify" | "rebuild" | "gc" | "retrain";
        /** RunOut */
        RunOut: {
            /**
             * Number
             * @description its number
             */
            number: number;
            /** @description what is done */
            kind: components["schemas"]["RunKind"];
            /**
             * Kind Name
             * @description 读文件, 发布 …
             */
            kind_name: string;
            /** @description running, done or failed */
            state: components["schemas"]["RunState"];
            /**
             * State Name
             * @description 正在做 …
             */
            state_name: string;
            /**
             * Stage
             * @description what it is at, in Chinese; empty before the first stage
             */
            stage: string;
            /**
             * Done
             * @description items done of this stage
             */
            done: number;
            /**
             * Total
             * @description items of this stage; 0: not known
             */
            total: number;
            /**
             * Rate
             * @description items a second; null: not known
             */
            rate: number | null;
            /**
             * Seconds Left
             * @description for this stage; null: not known
             */
            seconds_left: number | null;
            /**
             * Message
             * @description what came of it, or why it failed; one Chinese sentence
             */
            message: string;
            /**
             * Release
             * @description number of the release it is about
             */
            release: number | null;
            /**
             * Started At
             * Format: date-time
             * @description began at
             */
            started_at: string;
            /**
             * Finished At
             * @description ended at; null: still running
             */
            finished_at: string | null;
        };
        /** RunPage */
        RunPage: {
            /**
             * Runs
             * @description newest first
             */
            runs: components["schemas"]["RunOut"][];
            /**
             * Total
             * @description how many are listed
             */
            total: number;
        };
        /**
         * RunState
         * @enum {string}
         */
        RunState: "running" | "done" | "failed";
        /** SearchResult */
        SearchResult: {
            /**
             * Generation
             * @description generation of the shelf searched
             */
            generation: string;
            /**
             * Fact Date
             * Format: date
             * @description the day whose law was searched
             */
            fact_date: string;
            /**
             * Hits
             * @description best first
             */
            hits: components["schemas"]["SourceCard"][];
        };
        /**
         * ServiceKind
         * @description The seven kinds the annual return counts.
         * @enum {string}
         */
        ServiceKind: "legal_advice" | "drafted_document" | "lecture" | "mediation" | "litigation" | "onsite" | "village_matter";
        /**
         * SessionIn
         * @description 调解记录. Others are invited only where the parties agree (人民调解法20).
         */
        SessionIn: {
            /**
             * Id
             * @description client-made UUID: sending it again never doubles the step
             */
            id: string;
            /**
             * On
             * Format: date
             * @description the day it happened, not in the future
             */
            on: string;
            /**
             * @description which step (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "session";
            /**
             * Time
             * @description HH:MM, may be empty
             * @default
             */
            time: string;
            /**
             * Place
             * @description place
             */
            place: string;
            /**
             * Mediators
             * @description 调解员
             */
            mediators: string;
            /**
             * Present
             * @description parties present
             */
            present: string;
            /**
             * Invited
             * @description invited with the parties' consent
             * @default
             */
            invited: string;
            /**
             * Recorder
             * @description 记录人
             * @default
             */
            recorder: string;
            /**
             * Course
             * @description how it went
             */
            course: string;
            /** @description 达成, 未达成, 再调 */
            result: components["schemas"]["SessionResult"];
        };
        /** SessionOut */
        SessionOut: {
            /**
             * Id
             * @description key of the session
             */
            id: string;
            /**
             * Device
             * @description what the client called itself
             */
            device: string;
            /**
             * Created At
             * Format: date-time
             * @description signed in at
             */
            created_at: string;
            /**
             * Expires At
             * Format: date-time
             * @description ends at
             */
            expires_at: string;
            /**
             * Current
             * @description whether this request came by it
             */
            current: boolean;
        };
        /**
         * SessionResult
         * @enum {string}
         */
        SessionResult: "agreed" | "failed" | "again";
        /**
         * ShelfName
         * @enum {string}
         */
        ShelfName: "law" | "local";
        /** ShelfStatus */
        ShelfStatus: {
            /**
             * Name
             * @description law or local
             */
            name: string;
            /**
             * Generation
             * @description the live generation; null: empty
             */
            generation: string | null;
            /**
             * Passages
             * @description passages in it
             */
            passages: number;
            /**
             * Published At
             * @description made live at
             */
            published_at: string | null;
        };
        /** ShelfUpkeepOut */
        ShelfUpkeepOut: {
            /** @description law or local */
            name: components["schemas"]["ShelfName"];
            /**
             * Name Shown
             * @description 法律法规 …
             */
            name_shown: string;
            /**
             * Generation
             * @description the live generation; null: none
             */
            generation: string | null;
            /**
             * Passages
             * @description passages in it
             */
            passages: number;
            /**
             * Published At
             * @description built at
             */
            published_at: string | null;
            /**
             * Generations
             * @description all on disk, newest first
             */
            generations: components["schemas"]["GenerationOut"][];
            /**
             * Lags
             * @description the record has changed since, or the index is damaged
             */
            lags: boolean;
            /**
             * Problem
             * @description what is wrong with it, in Chinese; empty: nothing
             */
            problem: string;
        };
        /** SideOut */
        SideOut: {
            /**
             * Document Id
             * @description key of the document
             */
            document_id: number;
            /**
             * Title
             * @description its title
             */
            title: string;
            /**
             * Article
             * @description number of the article; empty: the whole text
             */
            article: string;
            /**
             * Label
             * @description 第六十二条; empty: the whole text
             */
            label: string;
        };
        /** SignIn */
        SignIn: {
            /**
             * Phone
             * @description 手机号 the account was opened with
             */
            phone: string;
            /**
             * Password
             * @description 密码
             */
            password: string;
            /**
             * Client
             * @description page: an HttpOnly cookie is set; token: the bearer token is returned once
             * @default page
             * @enum {string}
             */
            client: "page" | "token";
            /**
             * Device
             * @description a name for this device, shown in the list of sessions
             * @default
             */
            device: string;
        };
        /**
         * SignName
         * @enum {string}
         */
        SignName: "lexical" | "dense" | "phrasing" | "known" | "words" | "law" | "level" | "ranker";
        /**
         * SignOut
         * @description One thing that speaks for a hit, as the ranker weighs it.
         */
        SignOut: {
            /** @description what it is; phrasing and known only where one is like the question */
            sign: components["schemas"]["SignName"];
            /**
             * Value
             * @description the more, the more it speaks for the hit; of level: how local, 0 is the state
             */
            value: number;
            /**
             * Told
             * @description 字面盖住问题的 62%, 意思相近 0.71 …
             */
            told: string;
        };
        /**
         * SignalDecision
         * @enum {string}
         */
        SignalDecision: "mistaken" | "civil_part";
        /**
         * SignalHandledIn
         * @description What was decided on a duty card.
         */
        SignalHandledIn: {
            /**
             * Id
             * @description client-made UUID: sending it again never doubles the step
             */
            id: string;
            /**
             * On
             * Format: date
             * @description the day it happened, not in the future
             */
            on: string;
            /**
             * @description which step (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "signal_handled";
            /**
             * Card
             * @description the card's kind
             */
            card: string;
            /** @description 核实过没有这回事, or 只调民事部分 */
            decision: components["schemas"]["SignalDecision"];
            /**
             * Note
             * @description how it was checked, to whom it was reported
             */
            note: string;
        };
        /** SignedIn */
        SignedIn: {
            /** @description who signed in */
            me: components["schemas"]["Me"];
            /**
             * Token
             * @description the bearer token, only for client=token
             */
            token: string | null;
            /**
             * Expires At
             * Format: date-time
             * @description when this session ends by itself
             */
            expires_at: string;
        };
        /** SnapshotIn */
        SnapshotIn: {
            /**
             * Id
             * @description client-made UUID: sending it again never freezes twice
             */
            id: string;
            /**
             * Year
             * @description which year to freeze as it stands now
             */
            year: number;
        };
        /** SnapshotOut */
        SnapshotOut: {
            /**
             * Id
             * @description the snapshot
             */
            id: string;
            /**
             * Year
             * @description by service date
             */
            year: number;
            /**
             * Frozen At
             * Format: date-time
             * @description the cut-off
             */
            frozen_at: string;
            /**
             * By
             * @description who froze it
             */
            by: string;
            /**
             * Sha256
             * @description of all it holds
             */
            sha256: string;
        };
        /**
         * SourceCard
         * @description One article an answer rests on.
         */
        SourceCard: {
            /**
             * N
             * @description its number in this answer, from 1
             */
            n: number;
            /**
             * Article Id
             * @description key for /articles/{id}; null where the text is not on the shelf
             */
            article_id: number | null;
            /**
             * Law
             * @description official title
             */
            law: string;
            /**
             * Short Title
             * @description title for a card: 民法典
             */
            short_title: string;
            /**
             * Article
             * @description number: "1079", "191-1" for 之一; empty for an unnumbered unit
             */
            article: string;
            /**
             * Label
             * @description 第一千零七十九条
             */
            label: string;
            /**
             * Breadcrumbs
             * @description 编, 章, 节 above it
             */
            breadcrumbs: string[];
            /**
             * Text
             * @description word for word; empty where the text is not on the shelf
             */
            text: string;
            /**
             * Text Sha256
             * @description hash of the text; empty where there is none
             */
            text_sha256: string;
            /**
             * Version
             * @description the version's date, empty if unknown
             */
            version: string;
            /**
             * Level
             * @description 法律, 行政法规, 司法解释 …
             */
            level: string;
            /**
             * Rank Name
             * @description 法律 > 行政法规 > 省地方性法规 > 市地方性法规 > 区文件 > 村规民约 …; empty where not known
             */
            rank_name: string;
            /** @description on the fact date; null where the text is not on the shelf */
            validity: components["schemas"]["Validity"] | null;
            /**
             * Validity Name
             * @description 现行有效 …, or 条文原文未入库
             */
            validity_name: string;
            /**
             * Effective From
             * @description first day in force
             */
            effective_from: string | null;
            /**
             * Effective Confirmed
             * @description false: show 待核实 beside the date
             */
            effective_confirmed: boolean;
            /**
             * On Shelf
             * @description false: a guide names it, its text is not on the shelf
             */
            on_shelf: boolean;
            /**
             * Why
             * @description how it was found: exact, lexical 3, dense 1, matter, guide, higher, transition
             */
            why: string[];
            /** @description a higher text that goes before this one */
            conflict?: components["schemas"]["ConflictNote"] | null;
            /** @description how it read on the other day, where that differs */
            beside?: components["schemas"]["BesideNote"] | null;
        };
        /** SourceIn */
        SourceIn: {
            /** @description folder, address (one document), catalogue (a page of links) */
            kind: components["schemas"]["SourceKind"];
            /**
             * Place
             * @description a full path on the server, or an address
             */
            place: string;
            /**
             * Name
             * @description what to call it
             * @default
             */
            name: string;
            /** @description kind of all that comes; read from each if left out */
            document_kind?: components["schemas"]["DocumentKind"] | null;
            /**
             * Scope
             * @description where all of it applies; read from each if left out
             */
            scope?: string | null;
            /**
             * Every Hours
             * @description look again after so many hours; 0: only when asked
             * @default 24
             */
            every_hours: number;
            /**
             * Trusted
             * @description true: goes live as read; false: an administrator looks first
             * @default false
             */
            trusted: boolean;
            /**
             * Active
             * @description false: rest for now
             * @default true
             */
            active: boolean;
        };
        /** SourceItemOut */
        SourceItemOut: {
            /**
             * Id
             * @description key
             */
            id: number;
            /**
             * Place
             * @description path within the folder, or address
             */
            place: string;
            /**
             * Size
             * @description bytes
             */
            size: number;
            /**
             * Seen At
             * Format: date-time
             * @description when it was last seen
             */
            seen_at: string;
            /**
             * Vanished At
             * @description since when it is no longer there
             */
            vanished_at: string | null;
            /**
             * Problem
             * @description why it could not be read; empty if it could
             */
            problem: string;
            /**
             * Intake Id
             * @description the upload it was handed on as
             */
            intake_id: string | null;
            /**
             * Version Id
             * @description the version it became, while that is on the shelf
             */
            version_id: number | null;
        };
        /** SourceItemPage */
        SourceItemPage: {
            /**
             * Items
             * @description vanished ones first, then those with a problem
             */
            items: components["schemas"]["SourceItemOut"][];
            /**
             * Total
             * @description how many there are
             */
            total: number;
        };
        /**
         * SourceKind
         * @enum {string}
         */
        SourceKind: "folder" | "address" | "catalogue";
        /** SourceOut */
        SourceOut: {
            /** @description folder, address (one document), catalogue (a page of links) */
            kind: components["schemas"]["SourceKind"];
            /**
             * Place
             * @description a full path on the server, or an address
             */
            place: string;
            /**
             * Name
             * @description what to call it
             * @default
             */
            name: string;
            /** @description kind of all that comes; read from each if left out */
            document_kind?: components["schemas"]["DocumentKind"] | null;
            /**
             * Scope
             * @description where all of it applies; read from each if left out
             */
            scope?: string | null;
            /**
             * Every Hours
             * @description look again after so many hours; 0: only when asked
             * @default 24
             */
            every_hours: number;
            /**
             * Trusted
             * @description true: goes live as read; false: an administrator looks first
             * @default false
             */
            trusted: boolean;
            /**
             * Active
             * @description false: rest for now
             * @default true
             */
            active: boolean;
            /**
             * Id
             * @description key
             */
            id: number;
            /**
             * Kind Name
             * @description 文件夹 …
             */
            kind_name: string;
            /**
             * Last Looked At
             * @description when it was last looked at
             */
            last_looked_at: string | null;
            /**
             * Last Result
             * @description what the last look found, one sentence
             */
            last_result: string;
            /**
             * Items
             * @description how many files were seen in it
             */
            items: number;
            /**
             * Vanished
             * @description how many of them are no longer there, to be decided on
             */
            vanished: number;
        };
        /** SourcePage */
        SourcePage: {
            /**
             * Sources
             * @description in the order they were added
             */
            sources: components["schemas"]["SourceOut"][];
            /**
             * Total
             * @description how many there are
             */
            total: number;
        };
        /**
         * SourcesEvent
         * @description First: what the answer will rest on, before any model is asked.
         */
        SourcesEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "sources";
            /**
             * Answer Id
             * @description key of the answer being made
             */
            answer_id: string;
            /**
             * Conversation Id
             * @description its conversation
             */
            conversation_id: string;
            /**
             * Fact Date
             * Format: date
             * @description the day whose law is applied
             */
            fact_date: string;
            /**
             * Generation
             * @description generation of the shelf
             */
            generation: string;
            /**
             * Sources
             * @description the cards
             */
            sources: components["schemas"]["SourceCard"][];
            /** @description our guide, where one matches */
            guide: components["schemas"]["GuideCard"] | null;
            /**
             * Ask
             * @description questions to ask next
             */
            ask: components["schemas"]["AskOption"][];
            /**
             * Duty
             * @description danger cards
             */
            duty: components["schemas"]["DutyCard"][];
            /**
             * Limits
             * @description time limits that belong to the question
             * @default []
             */
            limits: components["schemas"]["LimitOut"][];
        };
        /** StandardAnswerIn */
        StandardAnswerIn: {
            /**
             * Title
             * @description in plain words; the same title is the next version of that one
             */
            title: string;
            /**
             * Questions
             * @description ways it is asked
             */
            questions: string[];
            /**
             * Conclusion
             * @description the answer in one or two sentences
             */
            conclusion: string;
            /**
             * Laws
             * @description what it rests on: 民法典1042 or 《民法典》第一千零四十二条
             */
            laws: string[];
            /**
             * Owner
             * @description who answers for it
             */
            owner: string;
            /**
             * Next Review
             * Format: date
             * @description when its owner looks at it again, within a year
             */
            next_review: string;
            /**
             * Scope
             * @description where it applies, from 全国 on; empty: the district
             * @default
             */
            scope: string;
            /**
             * Topic
             * @description 纠纷类型
             * @default
             */
            topic: string;
            /**
             * Steps
             * @description what to do, in order
             */
            steps?: string[];
            /**
             * Evidence
             * @description what to keep or bring
             */
            evidence?: string[];
            /**
             * Deadlines
             * @description time limits, with their law
             */
            deadlines?: string[];
            /**
             * Papers
             * @description papers that may be used
             */
            papers?: string[];
            /**
             * Contacts
             * @description whom to turn to
             */
            contacts?: string[];
        };
        /** StandardAnswerOut */
        StandardAnswerOut: {
            /**
             * Title
             * @description in plain words; the same title is the next version of that one
             */
            title: string;
            /**
             * Questions
             * @description ways it is asked
             */
            questions: string[];
            /**
             * Conclusion
             * @description the answer in one or two sentences
             */
            conclusion: string;
            /**
             * Laws
             * @description what it rests on: 民法典1042 or 《民法典》第一千零四十二条
             */
            laws: string[];
            /**
             * Owner
             * @description who answers for it
             */
            owner: string;
            /**
             * Next Review
             * Format: date
             * @description when its owner looks at it again, within a year
             */
            next_review: string;
            /**
             * Scope
             * @description where it applies, from 全国 on; empty: the district
             * @default
             */
            scope: string;
            /**
             * Topic
             * @description 纠纷类型
             * @default
             */
            topic: string;
            /**
             * Steps
             * @description what to do, in order
             */
            steps?: string[];
            /**
             * Evidence
             * @description what to keep or bring
             */
            evidence?: string[];
            /**
             * Deadlines
             * @description time limits, with their law
             */
            deadlines?: string[];
            /**
             * Papers
             * @description papers that may be used
             */
            papers?: string[];
            /**
             * Contacts
             * @description whom to turn to
             */
            contacts?: string[];
            /**
             * Version Id
             * @description key of the version on the shelf
             */
            version_id: number;
            /**
             * Disabled
             * @description set aside: does not answer
             */
            disabled: boolean;
            /**
             * Ended
             * @description articles it rests on that read otherwise now; with any it does not answer
             */
            ended: string[];
            /**
             * Due
             * @description the day to look at it again is past
             */
            due: boolean;
        };
        /** StandardQuestionIn */
        StandardQuestionIn: {
            /**
             * Question
             * @description in a villager's words
             */
            question: string;
            /**
             * Scope
             * @description asked from there: 全国/河南省/…; empty: the district
             * @default
             */
            scope: string;
            /**
             * Expected
             * @description articles it must find: 民法典1079, 刑法276-1
             */
            expected?: string[];
            /**
             * Owner
             * @description who looks after it
             * @default
             */
            owner: string;
            /**
             * Active
             * @description false: not asked
             * @default true
             */
            active: boolean;
        };
        /** StandardQuestionOut */
        StandardQuestionOut: {
            /**
             * Id
             * @description key
             */
            id: number;
            /**
             * Question
             * @description in a villager's words
             */
            question: string;
            /**
             * Scope
             * @description asked from there; empty: the district
             */
            scope: string;
            /**
             * Expected
             * @description articles it must find; not counted where the law is not on the shelf
             */
            expected: string[];
            /**
             * Owner
             * @description who looks after it
             */
            owner: string;
            /**
             * Origin
             * @description who entered it, or changed what it expects last
             * @enum {string}
             */
            origin: "shipped" | "administrator";
            /**
             * Active
             * @description false: not asked
             */
            active: boolean;
            /**
             * Updated At
             * Format: date-time
             * @description changed at
             */
            updated_at: string;
        };
        /** StandardQuestionPage */
        StandardQuestionPage: {
            /**
             * Questions
             * @description in the order they were entered
             */
            questions: components["schemas"]["StandardQuestionOut"][];
            /**
             * Total
             * @description how many there are
             */
            total: number;
        };
        /** StatusFactOut */
        StatusFactOut: {
            /**
             * Id
             * @description key
             */
            id: number;
            /**
             * Title
             * @description title of the law or paper
             */
            title: string;
            /**
             * Scope
             * @description of the one that applies there alone; null: any of this title
             */
            scope: string | null;
            /**
             * Document Number
             * @description of the version of this 文号 alone; empty: any
             */
            document_number: string;
            /**
             * Up To
             * @description of versions dated up to this day; null: all
             */
            up_to: string | null;
            /** @description what became of it; null: only a note */
            status: components["schemas"]["Validity"] | null;
            /**
             * Status Name
             * @description 已废止 …; 只是提示
             */
            status_name: string;
            /**
             * Since
             * @description first day no longer in force; null: not known, or still in force
             */
            since: string | null;
            /**
             * Replaced By
             * @description what replaced it; empty if nothing
             */
            replaced_by: string;
            /**
             * Note
             * @description shown to the reader; empty if nothing
             */
            note: string;
            /**
             * Source
             * @description where the fact is from
             */
            source: string;
            /** @description who says so; an administrator's line stands before the others */
            origin: components["schemas"]["FactOrigin"];
            /**
             * Updated At
             * Format: date-time
             * @description entered at
             */
            updated_at: string;
        };
        /** StatusFactPage */
        StatusFactPage: {
            /**
             * Facts
             * @description administrators' lines first
             */
            facts: components["schemas"]["StatusFactOut"][];
            /**
             * Total
             * @description how many match
             */
            total: number;
        };
        /**
         * StatusIn
         * @description What is said of a document: it ended, was amended, goes on, or is taken off the list.
         */
        StatusIn: {
            /**
             * Title
             * @description its title, as on the shelf
             */
            title: string;
            /** @description repealed, amended, continued or delisted; left out: only a note */
            status?: components["schemas"]["Validity"] | null;
            /**
             * Since
             * @description first day no longer in force; left out: not known
             */
            since?: string | null;
            /**
             * Document Number
             * @description the version of this 文号 alone; empty: any
             * @default
             */
            document_number: string;
            /**
             * Scope
             * @description the one that applies there alone; left out: any of this title
             */
            scope?: string | null;
            /**
             * Up To
             * @description versions dated up to this day; left out: all
             */
            up_to?: string | null;
            /**
             * Replaced By
             * @description what replaced it
             * @default
             */
            replaced_by: string;
            /**
             * Note
             * @description shown to the reader
             * @default
             */
            note: string;
            /**
             * Source
             * @description where the fact is from
             * @default
             */
            source: string;
        };
        /** StepAttachmentList */
        StepAttachmentList: {
            /**
             * Attachments
             * @description in the order they were added
             */
            attachments: components["schemas"]["StepAttachmentOut"][];
        };
        /** StepAttachmentOut */
        StepAttachmentOut: {
            /**
             * Id
             * @description key; read it at /mediations/{mediation_id}/attachments/{id}
             */
            id: string;
            /**
             * Step Id
             * @description the step it is attached to
             */
            step_id: string;
            /**
             * Name
             * @description as its owner named it
             */
            name: string;
            /**
             * Media Type
             * @description image/jpeg, image/png or application/pdf
             */
            media_type: string;
            /**
             * Size
             * @description bytes
             */
            size: number;
            /**
             * Sha256
             * @description of the bytes as kept
             */
            sha256: string;
            /**
             * Added At
             * Format: date-time
             * @description when
             */
            added_at: string;
        };
        /**
         * StepKind
         * @enum {string}
         */
        StepKind: "rights_told" | "investigation" | "session" | "refusal" | "written_down" | "term" | "performance" | "return_visit" | "confirmation_applied" | "confirmation_ruled" | "paper" | "referral" | "referral_reply" | "prevented" | "signal" | "signal_handled" | "archived" | "struck";
        /** StepLine */
        StepLine: {
            /**
             * Name
             * @description 地点
             */
            name: string;
            /**
             * Text
             * @description what was recorded
             */
            text: string;
        };
        /** StepOut */
        StepOut: {
            /**
             * Id
             * @description key
             */
            id: string;
            /** @description which step */
            kind: components["schemas"]["StepKind"];
            /**
             * Name
             * @description 告知权利义务, 调查, 调解 …
             */
            name: string;
            /**
             * On
             * Format: date
             * @description the day it happened
             */
            on: string;
            /**
             * Lines
             * @description what it says; what was not told is left out
             */
            lines: components["schemas"]["StepLine"][];
            /**
             * By
             * @description who recorded it
             */
            by: string;
            /**
             * Recorded At
             * @description when it was recorded
             */
            recorded_at: string | null;
            /**
             * Struck
             * @description struck by a later step: it counts no more
             */
            struck: boolean;
            /**
             * Can Strike
             * @description may be struck if it is wrong
             */
            can_strike: boolean;
        };
        /**
         * StruckIn
         * @description Strikes an earlier step that was recorded by mistake; it stays readable.
         */
        StruckIn: {
            /**
             * Id
             * @description client-made UUID: sending it again never doubles the step
             */
            id: string;
            /**
             * On
             * Format: date
             * @description the day it happened, not in the future
             */
            on: string;
            /**
             * @description which step (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "struck";
            /**
             * Step Id
             * @description the step to strike
             */
            step_id: string;
            /**
             * Reason
             * @description why
             */
            reason: string;
        };
        /**
         * TakeawayIn
         * @description The words to hand out.
         */
        TakeawayIn: {
            /**
             * Conclusion
             * @description in plain words, at most 200 characters
             */
            conclusion: string;
            /**
             * Steps
             * @description what to do, at most four of at most 60 characters
             */
            steps: string[];
            /**
             * Confirmed
             * @description I have checked it and answer for it by name
             * @default false
             */
            confirmed: boolean;
        };
        /**
         * TakeawayOut
         * @description A card as its maker sees it.
         */
        TakeawayOut: {
            /**
             * Title
             * @description the guide's title, or 给你的答复
             */
            title: string;
            /**
             * Conclusion
             * @description in plain words, personal numbers hidden; may be empty in a draft
             */
            conclusion: string;
            /**
             * Conclusion By
             * @description who wrote the conclusion; adviser: it was edited by hand
             * @enum {string}
             */
            conclusion_by: "guide" | "model" | "adviser" | "";
            /**
             * Steps
             * @description what to do, at most four
             */
            steps: string[];
            /**
             * Steps By
             * @description who wrote the steps
             * @enum {string}
             */
            steps_by: "guide" | "model" | "adviser" | "";
            /**
             * Bring
             * @description what to bring
             */
            bring: string[];
            /**
             * Dates
             * @description time limits, reminders only
             */
            dates: string[];
            /**
             * Contacts
             * @description whom to call
             */
            contacts: string[];
            /**
             * Label
             * @description the AI label; to be shown until somebody confirms the card by name
             */
            label: string;
            /**
             * Fact Date
             * Format: date
             * @description the day whose law was applied
             */
            fact_date: string;
            /**
             * Asked On
             * Format: date
             * @description the day of the answer
             */
            asked_on: string;
            /**
             * Answer Id
             * @description the answer it was made from
             */
            answer_id: string;
            /**
             * Sources
             * @description the articles it names
             */
            sources: components["schemas"]["NamedArticle"][];
            /**
             * Writer
             * @description whoever hands it out
             */
            writer: string;
            /**
             * Address
             * @description where it can be read without signing in: a whole address, or a path of this server; null: not handed out
             */
            address: string | null;
            /**
             * Confirmed By
             * @description name of whoever confirmed it; empty: nobody
             */
            confirmed_by: string;
            /**
             * Confirmed On
             * @description the day it was confirmed
             */
            confirmed_on: string | null;
            /**
             * Changed At
             * @description when it was last handed out or changed
             */
            changed_at: string | null;
            /**
             * Expires At
             * @description when its address stops answering
             */
            expires_at: string | null;
            /**
             * Hidden
             * @description personal numbers were taken out of what was sent just now
             */
            hidden: boolean;
        };
        /** TermChange */
        TermChange: {
            /** @description adviser_contract or committee_term */
            kind: components["schemas"]["TermKind"];
            /**
             * Name
             * @description of the adviser or the committee
             */
            name: string;
            /**
             * Township
             * @description whose it is; null: of the whole district
             */
            township?: string | null;
            /**
             * Ends On
             * Format: date
             * @description its last day
             */
            ends_on: string;
            /**
             * Note
             * @description notes
             * @default
             */
            note: string;
            /**
             * Revision
             * @description of the term, as it was read
             */
            revision: number;
        };
        /** TermIn */
        TermIn: {
            /** @description adviser_contract or committee_term */
            kind: components["schemas"]["TermKind"];
            /**
             * Name
             * @description of the adviser or the committee
             */
            name: string;
            /**
             * Township
             * @description whose it is; null: of the whole district
             */
            township?: string | null;
            /**
             * Ends On
             * Format: date
             * @description its last day
             */
            ends_on: string;
            /**
             * Note
             * @description notes
             * @default
             */
            note: string;
            /**
             * Id
             * @description client-made UUID: sending it again never doubles the term
             */
            id: string;
        };
        /**
         * TermKind
         * @enum {string}
         */
        TermKind: "adviser_contract" | "committee_term";
        /** TermKindOut */
        TermKindOut: {
            /** @description value */
            value: components["schemas"]["TermKind"];
            /**
             * Name
             * @description 顾问聘用合同 or 调委会任期
             */
            name: string;
        };
        /** TermList */
        TermList: {
            /**
             * Terms
             * @description those ending first at the top
             */
            terms: components["schemas"]["TermOut"][];
            /**
             * Kinds
             * @description the kinds there are
             */
            kinds: components["schemas"]["TermKindOut"][];
        };
        /** TermOut */
        TermOut: {
            /** @description adviser_contract or committee_term */
            kind: components["schemas"]["TermKind"];
            /**
             * Name
             * @description of the adviser or the committee
             */
            name: string;
            /**
             * Township
             * @description whose it is; null: of the whole district
             */
            township: string | null;
            /**
             * Ends On
             * Format: date
             * @description its last day
             */
            ends_on: string;
            /**
             * Note
             * @description notes
             */
            note: string;
            /**
             * Id
             * @description key
             */
            id: string;
            /**
             * Kind Name
             * @description 顾问聘用合同 or 调委会任期
             */
            kind_name: string;
            /**
             * Days Left
             * @description days until it ends; negative: over
             */
            days_left: number;
            /**
             * Soon
             * @description over, or within the warning days of its kind
             */
            soon: boolean;
            /**
             * Revision
             * @description goes up with every change
             */
            revision: number;
        };
        /**
         * TokenEvent
         * @description A piece of prose.
         */
        TokenEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "token";
            /**
             * Text
             * @description to append
             */
            text: string;
        };
        /** TownshipOut */
        TownshipOut: {
            /**
             * Id
             * @description key of the township
             */
            id: number;
            /**
             * Name
             * @description 张茅乡
             */
            name: string;
            /**
             * Path
             * @description as the scope of a document: 全国/河南省/三门峡市/陕州区/张茅乡
             */
            path: string;
            /**
             * Note
             * @description what is still to be confirmed about it; empty if nothing
             */
            note: string;
        };
        /**
         * UnansweredOut
         * @description Questions alike, in one line. Whose they are is not told.
         */
        UnansweredOut: {
            /**
             * Key
             * @description key of the line
             */
            key: string;
            /**
             * Words
             * @description the newest question, personal particulars taken out
             */
            words: string;
            /**
             * Count
             * @description how often it was asked
             */
            count: number;
            /**
             * No Basis
             * @description of them, how often nothing was found
             */
            no_basis: number;
            /**
             * Wrong
             * @description what was said to be wrong
             */
            wrong: components["schemas"]["WrongOut"][];
            /**
             * Asked At
             * Format: date-time
             * @description when the newest was asked
             */
            asked_at: string;
            /** @description open, not_ours, done */
            state: components["schemas"]["LineState"];
            /**
             * State Name
             * @description 没处理, 不归我们管, 已处理
             */
            state_name: string;
            /**
             * Decided By Name
             * @description by whom; empty while open
             */
            decided_by_name: string;
            /**
             * Decided At
             * @description when
             */
            decided_at: string | null;
            /** @description null: not asked again yet */
            again: components["schemas"]["AskedAgainOut"] | null;
        };
        /** UnansweredPage */
        UnansweredPage: {
            /**
             * Lines
             * @description newest first
             */
            lines: components["schemas"]["UnansweredOut"][];
            /**
             * Total
             * @description how many in the state asked for
             */
            total: number;
            /**
             * Open
             * @description how many nobody has dealt with
             */
            open: number;
        };
        /**
         * UnitOut
         * @description One article, item, paragraph or table as read.
         */
        UnitOut: {
            /**
             * Label
             * @description 第一条; 一、
             */
            label: string;
            /**
             * Breadcrumbs
             * @description headings above it
             */
            breadcrumbs: string[];
            /**
             * Text
             * @description its words; of a table, one row a line
             */
            text: string;
            /** @description article, item, section, annex, preamble */
            kind: components["schemas"]["ArticleKind"];
            /**
             * Page
             * @description page it begins on, from 1; 0 where the file has no pages
             */
            page: number;
            /**
             * Confidence
             * @description 0–1, of character recognition; 1 where the file holds text
             */
            confidence: number;
        };
        /**
         * UpkeepIn
         * @description Who looks after a document; what is left out stays as it is.
         */
        UpkeepIn: {
            /**
             * Owner
             * @description who answers for it being up to date
             * @default
             */
            owner: string;
            /**
             * Next Review
             * @description YYYY-MM-DD; null or empty: none
             */
            next_review?: string | null;
            /**
             * Topics
             * @description tags, at most 20
             * @default []
             */
            topics: string[];
            /**
             * Source Url
             * @description where it was published
             * @default
             */
            source_url: string;
        };
        /** UserCreated */
        UserCreated: {
            /** @description the new account */
            user: components["schemas"]["UserOut"];
            /**
             * Password
             * @description first password, shown once; must be changed at first sign-in
             */
            password: string;
        };
        /** UserIn */
        UserIn: {
            /**
             * Phone
             * @description 11-digit mobile number
             */
            phone: string;
            /**
             * Name
             * @description 姓名
             */
            name: string;
            /** @description role */
            role: components["schemas"]["Role"];
            /**
             * Firm
             * @description 律所, 法律服务所 or 调委会
             * @default
             */
            firm: string;
            /**
             * Township
             * @description township's name
             */
            township?: string | null;
            /**
             * Villages
             * @description names of villages in that township
             */
            villages?: string[];
        };
        /** UserOut */
        UserOut: {
            /**
             * Id
             * @description key of the person
             */
            id: string;
            /**
             * Phone
             * @description 手机号, masked
             */
            phone: string;
            /**
             * Name
             * @description 姓名
             */
            name: string;
            /** @description role */
            role: components["schemas"]["Role"];
            /**
             * Role Name
             * @description role in Chinese
             */
            role_name: string;
            /**
             * Firm
             * @description 律所, 法律服务所 or 调委会
             */
            firm: string;
            /**
             * Township
             * @description township's name
             */
            township: string | null;
            /**
             * Villages
             * @description names of villages
             */
            villages: string[];
            /**
             * Active
             * @description false: can no longer sign in
             */
            active: boolean;
        };
        /** UserPatch */
        UserPatch: {
            /**
             * Active
             * @description false closes the account and ends its sessions
             */
            active: boolean;
        };
        /**
         * Validity
         * @enum {string}
         */
        Validity: "in_force" | "not_yet_in_force" | "amended" | "repealed" | "lapsed" | "continued" | "delisted";
        /**
         * Verdict
         * @enum {string}
         */
        Verdict: "useful" | "wrong";
        /** VerifiedOut */
        VerifiedOut: {
            /**
             * At
             * Format: date-time
             * @description when
             */
            at: string;
            /**
             * Ok
             * @description nothing differs
             */
            ok: boolean;
            /**
             * Passages
             * @description passages in the indexes
             */
            passages: number;
            /**
             * Sampled
             * @description passages asked for by their own vector
             */
            sampled: number;
            /**
             * Problems
             * @description what differs, in Chinese
             */
            problems: string[];
        };
        /**
         * VersionOut
         * @description A version of the same document, with the same-numbered article in it where there is one.
         */
        VersionOut: {
            /**
             * Version
             * @description the version's date
             */
            version: string;
            /**
             * Effective From
             * @description first day in force
             */
            effective_from: string | null;
            /** @description where that date is known from */
            effective_basis: components["schemas"]["DateBasis"];
            /**
             * Effective To
             * @description first day no longer in force
             */
            effective_to: string | null;
            /** @description on the day asked for */
            validity: components["schemas"]["Validity"];
            /**
             * Validity Name
             * @description 现行有效 …
             */
            validity_name: string;
            /**
             * Article Id
             * @description the article of the same number there
             */
            article_id: number | null;
            /**
             * Label
             * @description its label there
             */
            label: string | null;
            /**
             * Current
             * @description the version being shown
             */
            current: boolean;
        };
        /** VillageMatterDetails */
        VillageMatterDetails: {
            /**
             * Matter
             * @description one of village_matters; needed to submit
             * @default
             */
            matter: string;
            /**
             * Adopted
             * @description whether the opinion was adopted; null: not known
             */
            adopted?: boolean | null;
        };
        /** VillageOut */
        VillageOut: {
            /**
             * Id
             * @description key of the village
             */
            id: number;
            /**
             * Name
             * @description 南沟村
             */
            name: string;
            /**
             * Township
             * @description its township's name
             */
            township: string;
        };
        /** WaitingCards */
        WaitingCards: {
            /**
             * Waiting
             * @description how many wait for my reply
             */
            waiting: number;
        };
        /** WhatToRebuild */
        WhatToRebuild: {
            /** @description this shelf alone */
            shelf?: components["schemas"]["ShelfName"] | null;
        };
        /** WhatToVerify */
        WhatToVerify: {
            /**
             * Every Passage
             * @description ask for every passage by its own vector, not for a sample
             * @default false
             */
            every_passage: boolean;
        };
        /**
         * WrittenDownIn
         * @description An oral agreement put in writing.
         */
        WrittenDownIn: {
            /**
             * Id
             * @description client-made UUID: sending it again never doubles the step
             */
            id: string;
            /**
             * On
             * Format: date
             * @description the day it happened, not in the future
             */
            on: string;
            /**
             * @description which step (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "written_down";
            /**
             * Parties Signed On
             * Format: date
             * @description all parties signed
             */
            parties_signed_on: string;
            /**
             * Mediator Signed On
             * Format: date
             * @description the mediator signed
             */
            mediator_signed_on: string;
            /**
             * Sealed On
             * Format: date
             * @description the seal was set
             */
            sealed_on: string;
        };
        /** WrongOut */
        WrongOut: {
            /**
             * Reason
             * @description 法条不对, 已经废止, 没答到点上, 看不懂, 其他
             */
            reason: string;
            /**
             * Words
             * @description what the asker added, personal particulars taken out
             */
            words: string;
        };
        /**
         * Reason
         * @enum {string}
         */
        assistant__feedback__Reason: "wrong_article" | "repealed" | "beside_the_point" | "unclear" | "other";
        /**
         * Standing
         * @enum {string}
         */
        casework__dossier_checklist__Standing: "present" | "missing" | "not_needed";
        /**
         * Reason
         * @enum {string}
         */
        knowledge__left_out__Reason: "scope" | "validity" | "disabled";
        /**
         * Standing
         * @description Where a version stands on the shelf. Only a live one is law here; the rest is kept, and never answers.
         * @enum {string}
         */
        knowledge__types__Standing: "live" | "pending" | "withdrawn" | "disabled";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_me_api_v1_session_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_in_api_v1_session_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_out_api_v1_session_delete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_sessions_api_v1_sessions_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionOut"][];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke_session_api_v1_sessions__session_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description key of the session */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_password_api_v1_me_password_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_users_api_v1_users_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"][];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_user_api_v1_users_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserCreated"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    import_users_api_v1_users_import_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_import_users_api_v1_users_import_post"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reset_password_api_v1_users__user_id__password_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description key of the person */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserCreated"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_user_api_v1_users__user_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description key of the person */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_townships_api_v1_townships_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TownshipOut"][];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_villages_api_v1_villages_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VillageOut"][];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ask_api_v1_answers_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskIn"];
            };
        };
        responses: {
            /** @description server-sent events; each `data:` is one StreamEvent; exactly one terminal event */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcesEvent"] | components["schemas"]["TokenEvent"] | components["schemas"]["CitedEvent"] | components["schemas"]["NoticeEvent"] | components["schemas"]["FinishedEvent"] | components["schemas"]["FailedEvent"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_answer_api_v1_answers__answer_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                answer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_conversations_api_v1_conversations_get: {
        parameters: {
            query?: {
                /** @description how many */
                limit?: number;
                /** @description `next_before` of the page before */
                before?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationPage"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_conversation_api_v1_conversations__conversation_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationDetail"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_feedback_api_v1_answers__answer_id__feedback_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                answer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_feedback_api_v1_answers__answer_id__feedback_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                answer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw_feedback_api_v1_answers__answer_id__feedback_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                answer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_card_api_v1_answers__answer_id__card_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                answer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakeawayOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keep_card_api_v1_answers__answer_id__card_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                answer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeawayIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakeawayOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke_card_api_v1_answers__answer_id__card_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                answer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_cards_api_v1_cards_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakeawayOut"][];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    open_card_api_v1_cards__token__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicCard"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search_api_v1_search_get: {
        parameters: {
            query: {
                /** @description words, or 民法典1079条 */
                q: string;
                /** @description the day whose law applies; today if left out */
                on?: string | null;
                /** @description how many */
                k?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResult"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_time_limits_api_v1_time_limits_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LimitTable"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    count_due_date_api_v1_time_limits__limit_id__due_get: {
        parameters: {
            query: {
                /** @description the day it starts; itself not counted */
                start: string;
            };
            header?: never;
            path: {
                limit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LimitOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_due_dates_api_v1_due_dates_get: {
        parameters: {
            query?: {
                /** @description whose; my township's: 司法所 alone */
                of?: "mine" | "township";
                /** @description only those of one record */
                record_kind?: ("entry" | "mediation") | null;
                /** @description key of the record */
                record_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DueDateList"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_due_date_api_v1_due_dates_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DueDateIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DueDateOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_calendar_api_v1_due_dates_calendar_ics_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description an iCalendar file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": unknown;
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decide_due_date_api_v1_due_dates_decision_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DueDecisionIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DueDateOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_terms_api_v1_terms_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermList"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_term_api_v1_terms_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TermIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_term_api_v1_terms__term_id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                term_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TermChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_term_api_v1_terms__term_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                term_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_article_api_v1_articles__article_id__get: {
        parameters: {
            query?: {
                /** @description the day to judge validity by; today if left out */
                on?: string | null;
            };
            header?: never;
            path: {
                article_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticlePage"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    check_api_v1_citations_check_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CitationsIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CitationsOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_access_tokens_api_v1_access_tokens_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessTokenOut"][];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_access_token_api_v1_access_tokens_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccessTokenIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessTokenMade"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke_access_token_api_v1_access_tokens__token_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description key of the token */
                token_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_options_api_v1_casework_options_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseworkOptions"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_entries_api_v1_entries_get: {
        parameters: {
            query?: {
                /** @description service date from */
                first?: string | null;
                /** @description service date to, inclusive */
                last?: string | null;
                /** @description how many */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryPage"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_entry_api_v1_entries_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_entries_api_v1_entries_batch_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryBatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchResults"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_entry_api_v1_entries__entry_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_entry_api_v1_entries__entry_id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_entry_api_v1_entries__entry_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_history_api_v1_entries__entry_id__history_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryHistory"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_received_api_v1_office_entries_get: {
        parameters: {
            query?: {
                /** @description submitted: waiting; confirmed or returned: done */
                state?: components["schemas"]["EntryState"];
                /** @description how many */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedPage"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirm_entries_api_v1_office_entries_confirm_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmEntries"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoveResults"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    return_entries_api_v1_office_entries_return_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnEntries-Input"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoveResults"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_received_api_v1_office_entries__entry_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedEntry"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_received_history_api_v1_office_entries__entry_id__history_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryHistory"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_entry_referrals_api_v1_entries__entry_id__referrals_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryReferralOut"][];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_entry_referral_api_v1_entries__entry_id__referrals_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryReferralIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryReferralOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reply_to_entry_referral_api_v1_entries__entry_id__referrals__referral_id__reply_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
                referral_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryReferralReplyIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryReferralOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_attachments_api_v1_entries__entry_id__attachments_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentList"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_attachment_api_v1_entries__entry_id__attachments_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_add_attachment_api_v1_entries__entry_id__attachments_post"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_attachment_api_v1_attachments__attachment_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": unknown;
                    "image/png": unknown;
                    "application/pdf": unknown;
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_attachment_api_v1_attachments__attachment_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_draft_api_v1_question_cards_draft_get: {
        parameters: {
            query: {
                /** @description my answer */
                answer_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionCardDraft"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_cards_api_v1_question_cards_get: {
        parameters: {
            query?: {
                /** @description only those of one answer */
                answer_id?: string | null;
                /** @description how many */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionCardList"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    send_card_api_v1_question_cards_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionCardIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionCardOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_received_api_v1_question_cards_received_get: {
        parameters: {
            query?: {
                /** @description all if left out */
                only?: ("waiting" | "settled") | null;
                /** @description how many */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionCardList"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    count_waiting_api_v1_question_cards_waiting_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingCards"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_card_api_v1_question_cards__card_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                card_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionCardOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw_card_api_v1_question_cards__card_id__withdraw_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                card_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionCardOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reply_to_card_api_v1_question_cards__card_id__reply_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                card_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionCardOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    adopt_reply_api_v1_question_cards__card_id__adopt_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                card_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdoptIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionCardOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    return_card_api_v1_question_cards__card_id__return_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                card_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionCardOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_referral_places_api_v1_referral_places_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralPlaceOut"][];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_referral_place_api_v1_referral_places__key__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReferralPlaceIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralPlaceOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw_referral_place_api_v1_referral_places__key__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_linked_matters_api_v1_linked_matters_get: {
        parameters: {
            query?: {
                /** @description how many */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedMatterPage"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_linked_matter_api_v1_linked_matters_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkedMatterIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedMatterOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_linked_matter_api_v1_linked_matters__matter_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                matter_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedMatterOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_linked_matter_api_v1_linked_matters__matter_id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                matter_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkedMatterChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedMatterOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw_linked_matter_api_v1_linked_matters__matter_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                matter_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attach_case_api_v1_linked_matters__matter_id__cases__kind___case_id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                matter_id: string;
                kind: components["schemas"]["CaseKind"];
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    detach_case_api_v1_linked_matters__matter_id__cases__kind___case_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                matter_id: string;
                kind: components["schemas"]["CaseKind"];
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_matters_of_case_api_v1_linked_cases__kind___case_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["schemas"]["CaseKind"];
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedMatterList"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_step_api_v1_mediations__mediation_id__steps_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mediation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RightsToldIn"] | components["schemas"]["InvestigationIn"] | components["schemas"]["SessionIn"] | components["schemas"]["RefusalIn"] | components["schemas"]["WrittenDownIn"] | components["schemas"]["PerformanceTermIn"] | components["schemas"]["PerformanceIn"] | components["schemas"]["ReturnVisitIn"] | components["schemas"]["ConfirmationAppliedIn"] | components["schemas"]["ConfirmationRuledIn"] | components["schemas"]["PaperIn"] | components["schemas"]["ReferralIn"] | components["schemas"]["ReferralReplyIn"] | components["schemas"]["PreventedIn"] | components["schemas"]["SignalHandledIn"] | components["schemas"]["ArchivedIn"] | components["schemas"]["StruckIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediationOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_step_attachment_api_v1_mediations__mediation_id__steps__step_id__attachments_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mediation_id: string;
                step_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_add_step_attachment_api_v1_mediations__mediation_id__steps__step_id__attachments_post"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepAttachmentOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_step_attachments_api_v1_mediations__mediation_id__attachments_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mediation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepAttachmentList"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_step_attachment_api_v1_mediations__mediation_id__attachments__attachment_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mediation_id: string;
                attachment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": unknown;
                    "image/png": unknown;
                    "application/pdf": unknown;
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_step_attachment_api_v1_mediations__mediation_id__attachments__attachment_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mediation_id: string;
                attachment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_mediations_api_v1_mediations_get: {
        parameters: {
            query?: {
                /** @description how many */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
                /** @description in the number, the village or a party's name */
                words?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediationPage"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    open_mediation_api_v1_mediations_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MediationIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediationOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_mediation_api_v1_mediations__mediation_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mediation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediationOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_mediation_api_v1_mediations__mediation_id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mediation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MediationUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediationOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conclude_mediation_api_v1_mediations__mediation_id__agreement_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mediation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Conclude"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediationOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_mediation_api_v1_mediations__mediation_id__end_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mediation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndMediation"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediationOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    check_interests_api_v1_mediations_interests_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InterestsIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterestsOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_kinds_api_v1_draft_kinds_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftKindCard"][];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_draft_kind_api_v1_draft_kinds__kind_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftKindOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    prefill_draft_api_v1_draft_kinds__kind_id__prefill_get: {
        parameters: {
            query?: {
                /** @description a mediation of mine */
                mediation_id?: string | null;
                /** @description an earlier draft of mine */
                draft_id?: string | null;
            };
            header?: never;
            path: {
                kind_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prefilled"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_templates_api_v1_draft_templates_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftTemplateOut"][];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_template_api_v1_draft_templates__kind_id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_put_template_api_v1_draft_templates__kind_id__put"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftTemplateOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_template_api_v1_draft_templates__kind_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_drafts_api_v1_drafts_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftList"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_draft_api_v1_drafts_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_draft_api_v1_drafts__draft_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_draft_api_v1_drafts__draft_id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_draft_api_v1_drafts__draft_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finish_draft_api_v1_drafts__draft_id__finish_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftFinish"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_file_api_v1_drafts__draft_id__files_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftFileIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftFileOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_file_api_v1_drafts__draft_id__files__revision__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_id: string;
                revision: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the Word file as it was made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": unknown;
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    month_figures_api_v1_figures_month_get: {
        parameters: {
            query?: {
                /** @description YYYY-MM; now */
                month?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthFigures"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    annual_return_api_v1_figures_return_get: {
        parameters: {
            query: {
                /** @description by service date, Asia/Shanghai */
                year: number;
                /** @description how to divide it */
                by?: components["schemas"]["Grouping"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnualReturn"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    annual_return_entries_api_v1_figures_return_entries_get: {
        parameters: {
            query: {
                /** @description by service date, Asia/Shanghai */
                year: number;
                /** @description which of the seven */
                kind: components["schemas"]["ServiceKind"];
                /** @description `key` of the group */
                key: string;
                /** @description how to divide it */
                by?: components["schemas"]["Grouping"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnEntries-Output"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_return_api_v1_figures_return_export_get: {
        parameters: {
            query: {
                /** @description by service date, Asia/Shanghai */
                year: number;
                /** @description how to divide it */
                by?: components["schemas"]["Grouping"];
                /** @description to be made public: no entries, no counts below 3 */
                public?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    return_paragraph_api_v1_figures_return_paragraph_get: {
        parameters: {
            query: {
                /** @description by service date, Asia/Shanghai */
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportParagraph"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    return_report_api_v1_figures_return_report_get: {
        parameters: {
            query: {
                /** @description by service date, Asia/Shanghai */
                year: number;
                /** @description to be made public: no entries, no counts below 3 */
                public?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_snapshots_api_v1_figures_snapshots_get: {
        parameters: {
            query: {
                /** @description of which year */
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotOut"][];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    freeze_api_v1_figures_snapshots_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SnapshotIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_snapshot_api_v1_figures_snapshots__snapshot_id__get: {
        parameters: {
            query?: {
                /** @description how to divide it */
                by?: components["schemas"]["Grouping"];
            };
            header?: never;
            path: {
                snapshot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrozenReturn"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    snapshot_entries_api_v1_figures_snapshots__snapshot_id__entries_get: {
        parameters: {
            query: {
                /** @description which of the seven */
                kind: components["schemas"]["ServiceKind"];
                /** @description `key` of the group */
                key: string;
                /** @description how to divide it */
                by?: components["schemas"]["Grouping"];
            };
            header?: never;
            path: {
                snapshot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnEntries-Output"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    snapshot_corrections_api_v1_figures_snapshots__snapshot_id__corrections_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                snapshot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Corrections"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_snapshot_api_v1_figures_snapshots__snapshot_id__export_get: {
        parameters: {
            query?: {
                /** @description how to divide it */
                by?: components["schemas"]["Grouping"];
                /** @description to be made public: no entries, no counts below 3 */
                public?: boolean;
            };
            header?: never;
            path: {
                snapshot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    snapshot_paragraph_api_v1_figures_snapshots__snapshot_id__paragraph_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                snapshot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportParagraph"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    snapshot_report_api_v1_figures_snapshots__snapshot_id__report_get: {
        parameters: {
            query?: {
                /** @description to be made public: no entries, no counts below 3 */
                public?: boolean;
            };
            header?: never;
            path: {
                snapshot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_checks_api_v1_dispute_checks_get: {
        parameters: {
            query?: {
                /** @description how many */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeCheckPage"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_check_api_v1_dispute_checks_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeCheckIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCheckOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_check_api_v1_dispute_checks__check_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCheckOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_check_api_v1_dispute_checks__check_id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeCheckChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCheckOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    take_back_check_api_v1_dispute_checks__check_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dispute_statistics_api_v1_figures_disputes_get: {
        parameters: {
            query: {
                /** @description of the mediations accepted in it */
                year: number;
                /** @description how to divide it */
                by?: components["schemas"]["Division"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeStatistics"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dispute_mediations_api_v1_figures_disputes_mediations_get: {
        parameters: {
            query: {
                /** @description of the mediations accepted in it */
                year: number;
                /** @description which number of the row */
                item?: components["schemas"]["DisputeItem"];
                /** @description how to divide it */
                by?: components["schemas"]["Division"];
                /** @description `key` of the row; empty: all */
                key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountedMediations"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dispute_checks_api_v1_figures_disputes_checks_get: {
        parameters: {
            query: {
                /** @description of the mediations accepted in it */
                year: number;
                /** @description which number of the row */
                item?: components["schemas"]["CheckItem"];
                /** @description `key` of the row; empty: all */
                key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeChecksOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_disputes_api_v1_figures_disputes_export_get: {
        parameters: {
            query: {
                /** @description of the mediations accepted in it */
                year: number;
                /** @description how to divide it */
                by?: components["schemas"]["Division"];
                /** @description to be made public: no records, no counts below 3 */
                public?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    frozen_statistics_api_v1_figures_snapshots__snapshot_id__disputes_get: {
        parameters: {
            query?: {
                /** @description how to divide it */
                by?: components["schemas"]["Division"];
            };
            header?: never;
            path: {
                snapshot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeStatistics"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    frozen_mediations_api_v1_figures_snapshots__snapshot_id__disputes_mediations_get: {
        parameters: {
            query?: {
                /** @description which number of the row */
                item?: components["schemas"]["DisputeItem"];
                /** @description how to divide it */
                by?: components["schemas"]["Division"];
                /** @description `key` of the row; empty: all */
                key?: string;
            };
            header?: never;
            path: {
                snapshot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountedMediations"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    frozen_checks_api_v1_figures_snapshots__snapshot_id__disputes_checks_get: {
        parameters: {
            query?: {
                /** @description which number of the row */
                item?: components["schemas"]["CheckItem"];
                /** @description `key` of the row; empty: all */
                key?: string;
            };
            header?: never;
            path: {
                snapshot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeChecksOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dispute_corrections_api_v1_figures_snapshots__snapshot_id__disputes_corrections_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                snapshot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeCorrections"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_frozen_api_v1_figures_snapshots__snapshot_id__disputes_export_get: {
        parameters: {
            query?: {
                /** @description how to divide it */
                by?: components["schemas"]["Division"];
                /** @description to be made public: no records, no counts below 3 */
                public?: boolean;
            };
            header?: never;
            path: {
                snapshot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_rules_api_v1_counting_rules_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountingRule"][];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_rule_api_v1_counting_rules__kind__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["schemas"]["ServiceKind"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountingRuleIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountingRule"][];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_rule_history_api_v1_counting_rules__kind__history_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["schemas"]["ServiceKind"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountingRuleHistory"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_documents_api_v1_documents_get: {
        parameters: {
            query?: {
                /** @description part of the title or of the 文号 */
                q?: string;
                /** @description one kind only */
                kind?: components["schemas"]["DocumentKind"] | null;
                /** @description one shelf only */
                shelf?: components["schemas"]["ShelfName"] | null;
                /** @description a part of the list */
                only?: components["schemas"]["Only"] | null;
                /** @description how many */
                limit?: number;
                /** @description from which */
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPage"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_document_api_v1_documents__version_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description key of the version */
                version_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentDetailOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_document_api_v1_documents__version_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description key of the version */
                version_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keep_up_document_api_v1_documents__version_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description key of the version */
                version_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpkeepIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_document_page_api_v1_documents__version_id__pages__number__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description key of the version */
                version_id: number;
                /** @description page, from 1 */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the page as it was scanned */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": unknown;
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disable_document_api_v1_documents__version_id__disable_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description key of the version */
                version_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enable_document_api_v1_documents__version_id__enable_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description key of the version */
                version_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_dossier_api_v1_mediations__mediation_id__dossier_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mediation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_file_api_v1_mediations__mediation_id__files_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mediation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_file_api_v1_mediations__mediation_id__files__file_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mediation_id: string;
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirm_file_api_v1_mediations__mediation_id__files__file_id__confirmation_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mediation_id: string;
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_archive_api_v1_mediations__mediation_id__archive_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mediation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_pdf_api_v1_mediations__mediation_id__archive_pdf_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mediation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_intakes_api_v1_intakes_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakePage"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    upload_document_api_v1_intakes_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_upload_document_api_v1_intakes_post"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_intake_api_v1_intakes__intake_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                intake_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correct_intake_api_v1_intakes__intake_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                intake_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_intake_api_v1_intakes__intake_id__preview_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                intake_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_intake_page_api_v1_intakes__intake_id__pages__number__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                intake_id: string;
                /** @description page, from 1 */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the page as it was scanned */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": unknown;
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approve_intake_api_v1_intakes__intake_id__approve_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                intake_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ApprovalIn"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discard_intake_api_v1_intakes__intake_id__discard_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                intake_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_status_facts_api_v1_status_facts_get: {
        parameters: {
            query?: {
                /** @description part of the title or of the 文号 */
                q?: string;
                /** @description how many */
                limit?: number;
                /** @description from which */
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusFactPage"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_status_fact_api_v1_status_facts__fact_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description key of the line */
                fact_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_cleanup_api_v1_cleanups_read_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Text
                     * @description one paper a line, or a table's cells
                     */
                    text: string;
                };
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description docx, xlsx, pdf, html …
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CleanupOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    apply_cleanup_api_v1_cleanups_apply_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CleanupIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_affected_api_v1_affected_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AffectedPage"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    review_api_v1_affected__affected_id__review_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description key of the line */
                affected_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AffectedOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_conflicts_api_v1_conflicts_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictPage"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mark_conflict_api_v1_conflicts_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConflictIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_conflict_api_v1_conflicts__conflict_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description key of the mark */
                conflict_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_releases_api_v1_releases_get: {
        parameters: {
            query?: {
                /** @description how many */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasePage"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_open_release_api_v1_releases_open_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseOut"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_change_api_v1_releases_open_changes_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_change_api_v1_releases_open_changes__index__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its place, from 0 */
                index: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_release_api_v1_releases__number__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description number of the release */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rehearse_api_v1_releases__number__rehearse_post: {
        parameters: {
            query?: {
                /** @description our whole questions too, even where no law changes */
                every?: boolean;
            };
            header?: never;
            path: {
                /** @description number of the release */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publish_api_v1_releases__number__publish_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description number of the release */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    roll_back_api_v1_releases__number__roll_back_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description number of the release */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drop_api_v1_releases__number__drop_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description number of the release */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_phrases_api_v1_phrases_get: {
        parameters: {
            query?: {
                /** @description how many */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhrasePage"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_phrase_api_v1_phrases_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhraseIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhraseOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_phrase_api_v1_phrases__phrase_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description key of the phrase */
                phrase_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_unanswered_api_v1_unanswered_get: {
        parameters: {
            query?: {
                /** @description only those; all if left out */
                state?: components["schemas"]["LineState"] | null;
                /** @description how many */
                limit?: number;
                /** @description how many to pass over */
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnansweredPage"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decide_api_v1_unanswered__key__decide_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnansweredOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ask_again_api_v1_unanswered__key__ask_again_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnansweredOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_lay_words_api_v1_lay_words_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LayWordOut"][];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_lay_word_api_v1_lay_words_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LayWordIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LayWordOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_lay_word_api_v1_lay_words__word_id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description key of the word */
                word_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LayWordIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LayWordOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_lay_word_api_v1_lay_words__word_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description key of the word */
                word_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_standard_questions_api_v1_standard_questions_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardQuestionPage"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_standard_question_api_v1_standard_questions_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandardQuestionIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardQuestionOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_standard_question_api_v1_standard_questions__question_id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description key of the question */
                question_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandardQuestionIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardQuestionOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_standard_question_api_v1_standard_questions__question_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description key of the question */
                question_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    test_hits_api_v1_hit_test_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HitTestIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitTestOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_runs_api_v1_runs_get: {
        parameters: {
            query?: {
                /** @description how many */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunPage"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_run_api_v1_runs__number__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description number of the run */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_knowledge_base_api_v1_kb_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnowledgeBase"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verify_api_v1_kb_verify_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WhatToVerify"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rebuild_api_v1_kb_rebuild_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WhatToRebuild"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retrain_api_v1_kb_retrain_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunOut"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clear_api_v1_kb_gc_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunOut"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_sources_api_v1_sources_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcePage"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_source_api_v1_sources_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SourceIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refresh_api_v1_sources_refresh_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_source_api_v1_sources__source_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description key */
                source_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_source_api_v1_sources__source_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description key */
                source_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SourceIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_items_api_v1_sources__source_id__items_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description key */
                source_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceItemPage"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keep_item_api_v1_sources_items__item_id__keep_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description key */
                item_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_standard_answers_api_v1_standard_answers_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardAnswerOut"][];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    propose_standard_answer_api_v1_standard_answers_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandardAnswerIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseOut"];
                };
            };
            /** @description not readable: `bad_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody is signed in, or the session has ended: `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not for this person; also `must_change_password`, and `cross_site` for a change asked by another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large: `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description a value that cannot be taken: `invalid_input` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_health_healthz_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description our fault: `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
