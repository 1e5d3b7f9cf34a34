// Made from the routes of the api by `npm run sdk`; a test compares the two.

export interface paths {
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The keys that verify access tokens
         * @description For everybody.
         */
        get: operations["get_well_known_jwks_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * API keys of everybody, by state, person or account
         * @description For admin, operations.
         */
        get: operations["get_accounts_api_keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/api-keys/{id}": {
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
         * Revokes somebody's API key
         * @description For admin, operations. Needs a second factor given in the last five minutes.
         */
        delete: operations["delete_accounts_api_keys_id"];
        options?: never;
        head?: never;
        /**
         * Bounds somebody's API key more tightly; only its owner gives it more
         * @description For admin, operations. Needs a second factor given in the last five minutes.
         */
        patch: operations["patch_accounts_api_keys_id"];
        trace?: never;
    };
    "/api/v1/accounts/email-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirms an address by the link in the mail
         * @description For everybody.
         */
        post: operations["post_accounts_email_confirmations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in
         * @description For admin, compliance_officer, compliance_analyst, operations, trader, risk_manager, analyst, auditor, support, client, partner.
         */
        get: operations["get_accounts_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes own name or language
         * @description For admin, compliance_officer, compliance_analyst, operations, trader, risk_manager, analyst, auditor, support, client, partner.
         */
        patch: operations["patch_accounts_me"];
        trace?: never;
    };
    "/api/v1/accounts/me/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Own API keys, without their secrets
         * @description For client, partner.
         */
        get: operations["get_accounts_me_api_keys"];
        put?: never;
        /**
         * Makes an API key; only this answer has its secret
         * @description For client, partner. Needs a second factor given in the last five minutes.
         */
        post: operations["post_accounts_me_api_keys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/me/api-keys/{id}": {
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
         * Revokes an own API key: it is refused from now on, and its streams end
         * @description For client, partner. Needs a second factor given in the last five minutes.
         */
        delete: operations["delete_accounts_me_api_keys_id"];
        options?: never;
        head?: never;
        /**
         * Renames an own API key, or changes from where, on which account, for what and how long it works
         * @description For client, partner. Needs a second factor given in the last five minutes.
         */
        patch: operations["patch_accounts_me_api_keys_id"];
        trace?: never;
    };
    "/api/v1/accounts/me/api-keys/{id}/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts a new key with the same bounds in the place of one, which may go on for a while
         * @description For client, partner. Needs a second factor given in the last five minutes.
         */
        post: operations["post_accounts_me_api_keys_id_renewal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/me/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Own passkeys
         * @description For admin, compliance_officer, compliance_analyst, operations, trader, risk_manager, analyst, auditor, support, client, partner.
         */
        get: operations["get_accounts_me_passkeys"];
        put?: never;
        /**
         * Registers a passkey
         * @description For admin, compliance_officer, compliance_analyst, operations, trader, risk_manager, analyst, auditor, support, client, partner.
         */
        post: operations["post_accounts_me_passkeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/me/passkeys/{id}": {
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
         * Takes a passkey out of use
         * @description For admin, compliance_officer, compliance_analyst, operations, trader, risk_manager, analyst, auditor, support, client, partner. Needs a second factor given in the last five minutes.
         */
        delete: operations["delete_accounts_me_passkeys_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/me/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A challenge for a new passkey
         * @description For admin, compliance_officer, compliance_analyst, operations, trader, risk_manager, analyst, auditor, support, client, partner.
         */
        post: operations["post_accounts_me_passkeys_options"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Changes own password and ends the other sessions
         * @description For admin, compliance_officer, compliance_analyst, operations, trader, risk_manager, analyst, auditor, support, client, partner.
         */
        put: operations["put_accounts_me_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/me/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fresh recovery codes; the earlier ones are void
         * @description For admin, compliance_officer, compliance_analyst, operations, trader, risk_manager, analyst, auditor, support, client, partner. Needs a second factor given in the last five minutes.
         */
        post: operations["post_accounts_me_recovery_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Own sessions
         * @description For admin, compliance_officer, compliance_analyst, operations, trader, risk_manager, analyst, auditor, support, client, partner.
         */
        get: operations["get_accounts_me_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/me/sessions/{id}": {
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
         * Ends an own session
         * @description For admin, compliance_officer, compliance_analyst, operations, trader, risk_manager, analyst, auditor, support, client, partner.
         */
        delete: operations["delete_accounts_me_sessions_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/me/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shows once more who is there, for what matters
         * @description For admin, compliance_officer, compliance_analyst, operations, trader, risk_manager, analyst, auditor, support, client, partner.
         */
        post: operations["post_accounts_me_step_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins to set up an authenticator app
         * @description For admin, compliance_officer, compliance_analyst, operations, trader, risk_manager, analyst, auditor, support, client, partner.
         */
        post: operations["post_accounts_me_totp"];
        /**
         * Takes the app out of use
         * @description For admin, compliance_officer, compliance_analyst, operations, trader, risk_manager, analyst, auditor, support, client, partner. Needs a second factor given in the last five minutes.
         */
        delete: operations["delete_accounts_me_totp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/me/totp/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes the app into use
         * @description For admin, compliance_officer, compliance_analyst, operations, trader, risk_manager, analyst, auditor, support, client, partner.
         */
        post: operations["post_accounts_me_totp_confirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/passkey-sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs in a browser by passkey
         * @description For everybody.
         */
        post: operations["post_accounts_passkey_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/passkey-sign-in/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A challenge for a passkey
         * @description For everybody.
         */
        post: operations["post_accounts_passkey_sign_in_options"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/password-reset-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mails a link for a new password
         * @description For everybody.
         */
        post: operations["post_accounts_password_reset_requests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a new password for a link out of a mail
         * @description For everybody.
         */
        post: operations["post_accounts_password_resets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new access token
         * @description For everybody.
         */
        post: operations["post_accounts_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Registers a client; a mail brings the link that confirms the address
         * @description For everybody.
         */
        post: operations["post_accounts_registrations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Roles with what each may do
         * @description For admin, auditor, compliance_officer, operations, support.
         */
        get: operations["get_accounts_roles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/second-factor-enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins the second factor that staff must have before their first session
         * @description For everybody.
         */
        post: operations["post_accounts_second_factor_enrolments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/second-factor-enrolments/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes that second factor into use and signs in
         * @description For everybody.
         */
        post: operations["post_accounts_second_factor_enrolments_confirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/service-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A token for a process of the house
         * @description For everybody.
         */
        post: operations["post_accounts_service_tokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs in a browser
         * @description For everybody.
         */
        post: operations["post_accounts_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends the session
         * @description For everybody.
         */
        post: operations["post_accounts_sign_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Users
         * @description For admin, auditor, compliance_officer, operations, support.
         */
        get: operations["get_accounts_users"];
        put?: never;
        /**
         * Invites a user, who chooses a password by the link in the mail
         * @description For admin. Needs a second factor given in the last five minutes.
         */
        post: operations["post_accounts_users"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One user
         * @description For admin, auditor, compliance_officer, operations, support.
         */
        get: operations["get_accounts_users_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes role, status or name of a user; another role or status ends the sessions
         * @description For admin. Needs a second factor given in the last five minutes.
         */
        patch: operations["patch_accounts_users_id"];
        trace?: never;
    };
    "/api/v1/accounts/users/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sessions of a user
         * @description For admin, auditor, compliance_officer, operations, support.
         */
        get: operations["get_accounts_users_id_sessions"];
        put?: never;
        post?: never;
        /**
         * Ends every session of a user
         * @description For admin. Needs a second factor given in the last five minutes.
         */
        delete: operations["delete_accounts_users_id_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The signed checkpoints that are kept outside the database
         * @description For admin, auditor, compliance_officer.
         */
        get: operations["get_audit_checkpoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what to which record, and what was refused to whom
         * @description For admin, auditor, compliance_officer.
         */
        get: operations["get_audit_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recomputes the whole log and holds it against the checkpoints
         * @description For admin, auditor.
         */
        post: operations["post_audit_verifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/case-assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hands several cases to one person
         * @description For compliance_analyst, compliance_officer.
         */
        post: operations["post_compliance_case_assignments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/case-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many cases each saved view holds
         * @description For admin, auditor, compliance_analyst, compliance_officer, operations.
         */
        get: operations["get_compliance_case_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/case-distribution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives the cases that nobody has to people who are there, by skills and least load
         * @description For admin, compliance_officer.
         */
        post: operations["post_compliance_case_distribution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/case-metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verdicts on hits over the last days, per person and per rule
         * @description For admin, auditor, compliance_analyst, compliance_officer, operations.
         */
        get: operations["get_compliance_case_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/case-samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Decided cases that were drawn to be reviewed again
         * @description For admin, auditor, compliance_analyst, compliance_officer, operations.
         */
        get: operations["get_compliance_case_samples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/case-samples/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says whether somebody who had no part in the case would have decided the same
         * @description For compliance_analyst, compliance_officer.
         */
        post: operations["post_compliance_case_samples_id_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The queue of cases
         * @description For admin, auditor, compliance_analyst, compliance_officer, operations.
         */
        get: operations["get_compliance_cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A case with the whole file and the hash that a decision is bound to
         * @description For admin, auditor, compliance_analyst, compliance_officer, operations.
         */
        get: operations["get_compliance_cases_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/cases/{id}/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says of an item of enhanced due diligence that it is done, or not any more
         * @description For compliance_analyst, compliance_officer.
         */
        post: operations["post_compliance_cases_id_checklist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/cases/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes an open case
         * @description For compliance_analyst, compliance_officer.
         */
        post: operations["post_compliance_cases_id_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/cases/{id}/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The clock of a case
         * @description For service.
         */
        get: operations["get_compliance_cases_id_clock"];
        put?: never;
        /**
         * Notes that a case was warned of or ran past its time
         * @description For service.
         */
        post: operations["post_compliance_cases_id_clock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/cases/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decides a case on the file that was shown; never on own work
         * @description For compliance_officer. Needs a second factor given in the last five minutes.
         */
        post: operations["post_compliance_cases_id_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/cases/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Attaches a document that the client never sees
         * @description For compliance_analyst, compliance_officer.
         */
        post: operations["post_compliance_cases_id_documents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/cases/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merges the case of a duplicate application into this one; it ends when this one is decided
         * @description For compliance_analyst, compliance_officer.
         */
        post: operations["post_compliance_cases_id_duplicates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/cases/{id}/information-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks the client; the clock stands until the answer
         * @description For compliance_analyst, compliance_officer.
         */
        post: operations["post_compliance_cases_id_information_requests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/cases/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that another case has to do with this one; both show it
         * @description For compliance_analyst, compliance_officer.
         */
        post: operations["post_compliance_cases_id_links"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/cases/{id}/links/{link_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a link that was a mistake
         * @description For compliance_analyst, compliance_officer.
         */
        post: operations["post_compliance_cases_id_links_link_id_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/cases/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds a note
         * @description For compliance_analyst, compliance_officer.
         */
        post: operations["post_compliance_cases_id_notes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/cases/{id}/recommendation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recommends a decision on the file that was shown
         * @description For compliance_analyst, compliance_officer.
         */
        post: operations["post_compliance_cases_id_recommendation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/cases/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a case back to the queue
         * @description For compliance_analyst, compliance_officer.
         */
        post: operations["post_compliance_cases_id_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/cases/{id}/request-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The texts filled in for a case: the name of its client, the documents that are missing
         * @description For compliance_analyst, compliance_officer.
         */
        get: operations["get_compliance_cases_id_request_drafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/cases/{id}/screening-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks for the client to be compared with the lists as they are now
         * @description For compliance_analyst, compliance_officer.
         */
        post: operations["post_compliance_cases_id_screening_requests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/cases/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a recommended case back to its analyst
         * @description For compliance_officer.
         */
        post: operations["post_compliance_cases_id_send_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/cases/{id}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts a case aside until a moment, at most 90 days ahead; its clock runs on, news wake it
         * @description For compliance_analyst, compliance_officer.
         */
        post: operations["post_compliance_cases_id_snooze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/cases/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a merged case out again, while the one that leads is not decided
         * @description For compliance_analyst, compliance_officer.
         */
        post: operations["post_compliance_cases_id_split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/cases/{id}/wake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a case that was put aside up again
         * @description For compliance_analyst, compliance_officer.
         */
        post: operations["post_compliance_cases_id_wake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The board of compliance, from ClickHouse
         * @description For admin, analyst, auditor, compliance_analyst, compliance_officer, operations, risk_manager.
         */
        get: operations["get_compliance_dashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/hits/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives the verdict on a hit
         * @description For compliance_analyst, compliance_officer.
         */
        post: operations["post_compliance_hits_id_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The lists in force, and editions that wait for an officer
         * @description For admin, auditor, compliance_analyst, compliance_officer, service.
         */
        get: operations["get_compliance_lists"];
        put?: never;
        /**
         * Takes a new edition of a list
         * @description For service.
         */
        post: operations["post_compliance_lists"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/lists/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is new, other and gone in a version of a list since another one, or since the one before
         * @description For admin, auditor, compliance_analyst, compliance_officer, service.
         */
        get: operations["get_compliance_lists_id_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/lists/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The entries of an edition: gzip of one JSON object a line
         * @description For service.
         */
        get: operations["get_compliance_lists_id_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/lists/{id}/delta": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The entries of a version that are new or other than in an edition of before
         * @description For service.
         */
        get: operations["get_compliance_lists_id_delta"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/lists/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts an edition into force that was held because it lost many entries
         * @description For compliance_officer. Needs a second factor given in the last five minutes.
         */
        post: operations["post_compliance_lists_id_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/lists/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the lists carry approvals now
         * @description For admin, auditor, compliance_analyst, compliance_officer, service.
         */
        get: operations["get_compliance_lists_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/own-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Entries of the own list: in force, proposed, and those of before
         * @description For admin, auditor, compliance_analyst, compliance_officer, service.
         */
        get: operations["get_compliance_own_entries"];
        put?: never;
        /**
         * Proposes an entry of the own list; an officer who did not propose it agrees
         * @description For compliance_analyst, compliance_officer.
         */
        post: operations["post_compliance_own_entries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/own-entries/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts an entry into force, or lets it go; never by who proposed that
         * @description For compliance_officer. Needs a second factor given in the last five minutes.
         */
        post: operations["post_compliance_own_entries_id_approval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/own-entries/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuses an entry or its removal; never by who proposed that
         * @description For compliance_officer.
         */
        post: operations["post_compliance_own_entries_id_refusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/own-entries/{id}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Proposes that an entry goes; an officer who did not propose it agrees
         * @description For compliance_analyst, compliance_officer.
         */
        post: operations["post_compliance_own_entries_id_removal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/own-entries/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes back a proposed entry or removal; only by who proposed it
         * @description For compliance_analyst, compliance_officer.
         */
        post: operations["post_compliance_own_entries_id_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/own-entries/expiry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends the entries whose last day is over
         * @description For service.
         */
        post: operations["post_compliance_own_entries_expiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/request-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The texts that clients are asked with, the newest version of each
         * @description For admin, auditor, compliance_analyst, compliance_officer, operations.
         */
        get: operations["get_compliance_request_templates"];
        put?: never;
        /**
         * Writes a new text in both languages
         * @description For admin, compliance_officer.
         */
        post: operations["post_compliance_request_templates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/request-templates/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of a text, the newest first
         * @description For admin, auditor, compliance_analyst, compliance_officer, operations.
         */
        get: operations["get_compliance_request_templates_id_versions"];
        put?: never;
        /**
         * Writes the next version of a text, or retires it
         * @description For admin, compliance_officer.
         */
        post: operations["post_compliance_request_templates_id_versions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/rescreenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Runs through all parties, the newest first, with how far they are
         * @description For admin, auditor, compliance_analyst, compliance_officer, service.
         */
        get: operations["get_compliance_rescreenings"];
        put?: never;
        /**
         * Screens everybody against every entry
         * @description For admin, compliance_officer.
         */
        post: operations["post_compliance_rescreenings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/rescreenings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A run with the parties that it sent back to their procedure
         * @description For admin, auditor, compliance_analyst, compliance_officer, service.
         */
        get: operations["get_compliance_rescreenings_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/rescreenings/{id}/beginning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The procedure of a run begins, or asks how it stands
         * @description For service.
         */
        post: operations["post_compliance_rescreenings_id_beginning"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/rescreenings/{id}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keeps what a page of parties has found
         * @description For service.
         */
        post: operations["post_compliance_rescreenings_id_pages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/rescreenings/{id}/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The next parties of a run, with what is kept of them
         * @description For service.
         */
        get: operations["get_compliance_rescreenings_id_parties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/rescreenings/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pauses a run after the page that it is at
         * @description For admin, compliance_officer.
         */
        post: operations["post_compliance_rescreenings_id_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/rescreenings/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets a paused run go on where it was
         * @description For admin, compliance_officer.
         */
        post: operations["post_compliance_rescreenings_id_resumption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/rescreenings/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a run before its time
         * @description For admin, compliance_officer.
         */
        post: operations["post_compliance_rescreenings_id_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/risk-models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Versions of the risk model, the newest first
         * @description For admin, auditor, compliance_analyst, compliance_officer.
         */
        get: operations["get_compliance_risk_models"];
        put?: never;
        /**
         * Proposes a version with its dry run; an officer who did not propose it decides
         * @description For compliance_officer.
         */
        post: operations["post_compliance_risk_models"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/risk-models/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A version of the risk model, whole
         * @description For admin, auditor, compliance_analyst, compliance_officer.
         */
        get: operations["get_compliance_risk_models_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/risk-models/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts a proposed version into force; never by who proposed it
         * @description For compliance_officer. Needs a second factor given in the last five minutes.
         */
        post: operations["post_compliance_risk_models_id_approval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/risk-models/{id}/moved-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Parties whom a version weighs higher than the one that it replaced
         * @description For service.
         */
        get: operations["get_compliance_risk_models_id_moved_up"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/risk-models/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuses a proposed version; never by who proposed it
         * @description For compliance_officer.
         */
        post: operations["post_compliance_risk_models_id_refusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/risk-models/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes back a proposed version; only by who proposed it
         * @description For compliance_officer.
         */
        post: operations["post_compliance_risk_models_id_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/risk-models/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Weighs every party by another model and keeps who would move; answers a line a batch as it goes
         * @description For compliance_officer.
         */
        post: operations["post_compliance_risk_models_dry_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/risk-models/dry-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What came out of a dry run
         * @description For admin, auditor, compliance_analyst, compliance_officer.
         */
        get: operations["get_compliance_risk_models_dry_runs_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/risk-models/dry-runs/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who would move by a dry run, and by which reasons
         * @description For admin, auditor, compliance_analyst, compliance_officer.
         */
        get: operations["get_compliance_risk_models_dry_runs_id_moves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/risk-models/in-force": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The risk model that scores are made by now
         * @description For admin, auditor, compliance_analyst, compliance_officer.
         */
        get: operations["get_compliance_risk_models_in_force"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everybody who works cases: skills, limit, load, and whether they are there
         * @description For admin, auditor, compliance_analyst, compliance_officer, operations.
         */
        get: operations["get_compliance_workers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/workers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says what somebody of the desk can do and how many cases they take
         * @description For admin, compliance_officer.
         */
        post: operations["post_compliance_workers_id"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/workers/me/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that one takes cases, or is away
         * @description For compliance_analyst, compliance_officer.
         */
        post: operations["post_compliance_workers_me_presence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engine/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The processes of the engine, as each says itself, and how far the books are
         * @description For admin, auditor, operations, risk_manager, trader.
         */
        get: operations["get_engine_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/accounts/{id}/order-bounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Bounds of the orders of an account: in force, proposed, and those of before
         * @description For admin, auditor, operations, risk_manager, service, trader.
         */
        get: operations["get_institutional_accounts_id_order_bounds"];
        put?: never;
        /**
         * Proposes the bounds of the orders of an account, all of them at once; another person agrees
         * @description For admin, risk_manager. Needs a second factor given in the last five minutes.
         */
        post: operations["post_institutional_accounts_id_order_bounds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/executions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Executions, by account, order, symbol or side
         * @description For admin, auditor, client, operations, risk_manager, service, trader.
         */
        get: operations["get_institutional_executions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/order-approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders that wait for a second person, and what was decided
         * @description For admin, auditor, operations, risk_manager, trader.
         */
        get: operations["get_institutional_order_approvals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/order-bounds/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets proposed bounds hold from now on; never by who proposed them
         * @description For admin, risk_manager. Needs a second factor given in the last five minutes.
         */
        post: operations["post_institutional_order_bounds_id_approval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/order-bounds/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuses proposed bounds; never by who proposed them
         * @description For admin, risk_manager.
         */
        post: operations["post_institutional_order_bounds_id_refusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/order-bounds/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes back proposed bounds; only by who proposed them
         * @description For admin, risk_manager.
         */
        post: operations["post_institutional_order_bounds_id_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/order-breaks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What did not fit at the end of orders
         * @description For admin, auditor, operations, risk_manager, trader.
         */
        get: operations["get_institutional_order_breaks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/order-breaks/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says what was done about a break
         * @description For operations, risk_manager.
         */
        post: operations["post_institutional_order_breaks_id_closing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/order-evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Evidence of best execution: what was known when parts of orders were sent, and what came of it
         * @description For admin, auditor, operations, risk_manager, trader.
         */
        get: operations["get_institutional_order_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders, by account, symbol, side, status, name, or only those that live
         * @description For admin, auditor, client, operations, risk_manager, service, trader.
         */
        get: operations["get_institutional_orders"];
        put?: never;
        /**
         * Places an order; the answer is on the disk of the engine
         * @description For client, trader.
         */
        post: operations["post_institutional_orders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An order with its executions, as the books have it
         * @description For admin, auditor, client, operations, risk_manager, service, trader.
         */
        get: operations["get_institutional_orders_id"];
        put?: never;
        post?: never;
        /**
         * Cancels a live order; one that was cancelled before is answered as it is
         * @description For client, operations, risk_manager, trader.
         */
        delete: operations["delete_institutional_orders_id"];
        options?: never;
        head?: never;
        /**
         * Changes quantity or price of a live order, worked or resting; fewer at the same price keep the place in the queue
         * @description For client, trader.
         */
        patch: operations["patch_institutional_orders_id"];
        trace?: never;
    };
    "/api/v1/institutional/orders/{id}/allocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Divides what was traded over the portfolios of the order
         * @description For service.
         */
        post: operations["post_institutional_orders_id_allocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/orders/{id}/allocation-release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes the allocation of an order back
         * @description For service.
         */
        post: operations["post_institutional_orders_id_allocation_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/orders/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets an order go, bound to the hash of what was shown; never by who placed it
         * @description For risk_manager, trader. Needs a second factor given in the last five minutes.
         */
        post: operations["post_institutional_orders_id_approval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/orders/{id}/breaks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opens a break of an order
         * @description For service.
         */
        post: operations["post_institutional_orders_id_breaks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/orders/{id}/call-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Calls back everything of an order that is out, and closes it
         * @description For service.
         */
        post: operations["post_institutional_orders_id_call_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/orders/{id}/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a child; its number makes it the same one when it is sent again
         * @description For service.
         */
        post: operations["post_institutional_orders_id_children"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/orders/{id}/children/{child}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is known of a child
         * @description For service.
         */
        get: operations["get_institutional_orders_id_children_child"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/orders/{id}/children/{child}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Calls a child back
         * @description For service.
         */
        post: operations["post_institutional_orders_id_children_child_cancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/orders/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The confirmation of an order, as it was written when it was over
         * @description For admin, auditor, client, operations, risk_manager, service, trader.
         */
        get: operations["get_institutional_orders_id_confirmation"];
        put?: never;
        /**
         * Writes the confirmation of an order and tells who placed it
         * @description For service.
         */
        post: operations["post_institutional_orders_id_confirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/orders/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Evidence of best execution of one order
         * @description For admin, auditor, client, operations, risk_manager, service, trader.
         */
        get: operations["get_institutional_orders_id_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/orders/{id}/market": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Best prices, and the volume since a time, for the algorithm of an order
         * @description For service.
         */
        get: operations["get_institutional_orders_id_market"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/orders/{id}/post-trade-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What does not fit of an order that is over
         * @description For service.
         */
        get: operations["get_institutional_orders_id_post_trade_check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/orders/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuses an order that waits for a second person
         * @description For risk_manager, trader. Needs a second factor given in the last five minutes.
         */
        post: operations["post_institutional_orders_id_rejection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/orders/{id}/splits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Divides a slice over our own book and external ones, and keeps why
         * @description For service.
         */
        post: operations["post_institutional_orders_id_splits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/orders/{id}/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Brings the sums of an order up to those of its children and tells what is known of them
         * @description For service.
         */
        post: operations["post_institutional_orders_id_stock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/orders/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a step of the life of an order
         * @description For service.
         */
        post: operations["post_institutional_orders_id_transitions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/orders/{id}/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Approval, evidence of best execution, allocation, confirmation and breaks of an order
         * @description For admin, auditor, client, operations, risk_manager, service, trader.
         */
        get: operations["get_institutional_orders_id_work"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/orders/{id}/work-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the workflow of an order works from
         * @description For service.
         */
        get: operations["get_institutional_orders_id_work_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/orders/{id}/work/amendment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Changes quantity and limit of an order that is worked
         * @description For client, operations, risk_manager, trader.
         */
        post: operations["post_institutional_orders_id_work_amendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/orders/{id}/work/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks the workflow of an order to end it
         * @description For client, operations, risk_manager, trader.
         */
        post: operations["post_institutional_orders_id_work_cancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/orders/{id}/work/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stops the work of an order for a while; what is out is called back
         * @description For client, operations, risk_manager, trader.
         */
        post: operations["post_institutional_orders_id_work_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/orders/{id}/work/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Goes on with an order that was paused
         * @description For client, operations, risk_manager, trader.
         */
        post: operations["post_institutional_orders_id_work_resumption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/orders/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancels every live order of an account, or those in one symbol or on one side
         * @description For client, operations, risk_manager, trader.
         */
        post: operations["post_institutional_orders_cancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/orders/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an order would cost and hold, and whether it would be refused; nothing is placed
         * @description For client, trader.
         */
        post: operations["post_institutional_orders_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/venue-orders/{id}/funding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets aside what a part at a venue may cost, before it is sent
         * @description For service.
         */
        post: operations["post_institutional_venue_orders_id_funding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/venue-orders/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes in what a venue says of a part, or that it says nothing
         * @description For service.
         */
        post: operations["post_institutional_venue_orders_id_reports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/venue-queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Venues that a worker serves
         * @description For service.
         */
        get: operations["get_institutional_venue_queues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/venues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * External venues
         * @description For admin, auditor, operations, risk_manager, service, trader.
         */
        get: operations["get_institutional_venues"];
        put?: never;
        /**
         * Adds a venue, without a key and disabled
         * @description For admin, operations. Needs a second factor given in the last five minutes.
         */
        post: operations["post_institutional_venues"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/venues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An external venue
         * @description For admin, auditor, operations, risk_manager, service, trader.
         */
        get: operations["get_institutional_venues_id"];
        /**
         * Changes addresses, fees, bounds and calendar of a venue
         * @description For admin, operations. Needs a second factor given in the last five minutes.
         */
        put: operations["put_institutional_venues_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/venues/{id}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a worker speaks to a venue with
         * @description For service.
         */
        get: operations["get_institutional_venues_id_access"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/venues/{id}/disabling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Routes nothing new to a venue
         * @description For admin, operations. Needs a second factor given in the last five minutes.
         */
        post: operations["post_institutional_venues_id_disabling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/venues/{id}/enabling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets orders be routed to a venue
         * @description For admin, operations. Needs a second factor given in the last five minutes.
         */
        post: operations["post_institutional_venues_id_enabling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/venues/{id}/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records what a test of a venue found
         * @description For service.
         */
        post: operations["post_institutional_venues_id_health"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/venues/{id}/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sets the key of a venue, which is never shown again
         * @description For admin, operations. Needs a second factor given in the last five minutes.
         */
        put: operations["put_institutional_venues_id_key"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutional/venues/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries a venue with its key; what it finds becomes its health
         * @description For admin, operations.
         */
        post: operations["post_institutional_venues_id_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts with their balances
         * @description For admin, auditor, operations, risk_manager, service, trader.
         */
        get: operations["get_ledger_accounts"];
        put?: never;
        /**
         * Opens an account of the chart; one that is there already is answered as it is
         * @description For operations, service.
         */
        post: operations["post_ledger_accounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An account with its balance
         * @description For admin, auditor, operations, risk_manager, service, trader.
         */
        get: operations["get_ledger_accounts_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/accounts/{id}/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an account with history held at a moment
         * @description For admin, auditor, operations, risk_manager, service, trader.
         */
        get: operations["get_ledger_accounts_id_balance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/accounts/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The entries of an account with the balance after each
         * @description For admin, auditor, operations, risk_manager, service, trader.
         */
        get: operations["get_ledger_accounts_id_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/accounts/{id}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A statement of an account with history: CSV, camt.053 or PDF
         * @description For admin, auditor, operations, risk_manager, service, trader.
         */
        get: operations["get_ledger_accounts_id_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The assets that the ledger knows
         * @description For admin, auditor, operations, risk_manager, service, trader.
         */
        get: operations["get_ledger_assets"];
        put?: never;
        /**
         * Adds an asset with the number of its decimals, for ever
         * @description For operations, service.
         */
        post: operations["post_ledger_assets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/chart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The chart of accounts
         * @description For admin, auditor, operations, risk_manager, service, trader.
         */
        get: operations["get_ledger_chart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Transfers, by account, kind or business key
         * @description For admin, auditor, operations, risk_manager, service, trader.
         */
        get: operations["get_ledger_transfers"];
        put?: never;
        /**
         * Posts a transfer, holds by one, or ends one that holds
         * @description For operations, service.
         */
        post: operations["post_ledger_transfers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/transfers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A transfer
         * @description For admin, auditor, operations, risk_manager, service, trader.
         */
        get: operations["get_ledger_transfers_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/transfers/{id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a posted transfer back by a new one
         * @description For operations, service. Needs a second factor given in the last five minutes.
         */
        post: operations["post_ledger_transfers_id_reversal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/transfers/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Posts many transfers in their order, each with its own result
         * @description For operations, service.
         */
        post: operations["post_ledger_transfers_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/market-data/{symbol}/book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The book by price levels, best first
         * @description For admin, compliance_officer, compliance_analyst, operations, trader, risk_manager, analyst, auditor, support, client, partner, service.
         */
        get: operations["get_market_data_symbol_book"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/market-data/{symbol}/book/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The book order by order; `depth` counts price levels
         * @description For admin, auditor, risk_manager, trader.
         */
        get: operations["get_market_data_symbol_book_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/market-data/{symbol}/candles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Candles, oldest first; none for a time without trades
         * @description For admin, compliance_officer, compliance_analyst, operations, trader, risk_manager, analyst, auditor, support, client, partner, service.
         */
        get: operations["get_market_data_symbol_candles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/market-data/{symbol}/ticker": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Last price and the last 24 hours of an instrument
         * @description For admin, compliance_officer, compliance_analyst, operations, trader, risk_manager, analyst, auditor, support, client, partner, service.
         */
        get: operations["get_market_data_symbol_ticker"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/market-data/{symbol}/trades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The last trades, newest first
         * @description For admin, compliance_officer, compliance_analyst, operations, trader, risk_manager, analyst, auditor, support, client, partner, service.
         */
        get: operations["get_market_data_symbol_trades"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/market-data/instruments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every instrument that is traded, with its phase
         * @description For admin, compliance_officer, compliance_analyst, operations, trader, risk_manager, analyst, auditor, support, client, partner, service.
         */
        get: operations["get_market_data_instruments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/market-data/tickers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Last prices and the last 24 hours of every instrument
         * @description For admin, compliance_officer, compliance_analyst, operations, trader, risk_manager, analyst, auditor, support, client, partner, service.
         */
        get: operations["get_market_data_tickers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the caller should know
         * @description For admin, compliance_officer, compliance_analyst, operations, trader, risk_manager, analyst, auditor, support, client, partner.
         */
        get: operations["get_notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Marks a notification as read
         * @description For admin, compliance_officer, compliance_analyst, operations, trader, risk_manager, analyst, auditor, support, client, partner.
         */
        post: operations["post_notifications_id_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every mail that was sent, waits, failed or was captured
         * @description For admin, auditor, support.
         */
        get: operations["get_notifications_outbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Marks every notification as read
         * @description For admin, compliance_officer, compliance_analyst, operations, trader, risk_manager, analyst, auditor, support, client, partner.
         */
        post: operations["post_notifications_read_all"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The client's own applications
         * @description For client.
         */
        get: operations["get_onboarding_applications"];
        put?: never;
        /**
         * Begins an application
         * @description For client.
         */
        post: operations["post_onboarding_applications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An own application, an owner or director of one
         * @description For client.
         */
        get: operations["get_onboarding_applications_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Adds to the form or changes it; null takes a field away
         * @description For client.
         */
        patch: operations["patch_onboarding_applications_id"];
        trace?: never;
    };
    "/api/v1/onboarding/applications/{id}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opens the account of an approved client
         * @description For service.
         */
        post: operations["post_onboarding_applications_id_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/applications/{id}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opens a case, or finds the one that is open
         * @description For service.
         */
        post: operations["post_onboarding_applications_id_cases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/applications/{id}/check-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records how a check ended
         * @description For service.
         */
        post: operations["post_onboarding_applications_id_check_results"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/applications/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Notes that a check was asked for
         * @description For service.
         */
        post: operations["post_onboarding_applications_id_checks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/applications/{id}/document-reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tells a client which of their documents expire soon
         * @description For service.
         */
        post: operations["post_onboarding_applications_id_document_reminders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/applications/{id}/document-verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records what a document showed
         * @description For service.
         */
        post: operations["post_onboarding_applications_id_document_verifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/applications/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Uploads a document: JPEG, PNG or PDF
         * @description For client.
         */
        post: operations["post_onboarding_applications_id_documents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/applications/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the procedure of a client works from
         * @description For admin, auditor, compliance_analyst, compliance_officer, operations, support, service.
         */
        get: operations["get_onboarding_applications_id_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/applications/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The conversation with the desk; reading it marks it as read
         * @description For client.
         */
        get: operations["get_onboarding_applications_id_messages"];
        put?: never;
        /**
         * Writes to the desk; answers its question when there is one
         * @description For client.
         */
        post: operations["post_onboarding_applications_id_messages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/applications/{id}/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enters an owner or director of a company
         * @description For client.
         */
        post: operations["post_onboarding_applications_id_owners"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/applications/{id}/owners/{owner_id}": {
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
         * Takes out an owner or director who was entered by mistake
         * @description For client.
         */
        delete: operations["delete_onboarding_applications_id_owners_owner_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/applications/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the procedure stands, as its workflow says; plain about a workflow that does not answer
         * @description For admin, auditor, compliance_analyst, compliance_officer, operations.
         */
        get: operations["get_onboarding_applications_id_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/applications/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reminds a client who has something to do
         * @description For service.
         */
        post: operations["post_onboarding_applications_id_reminders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/applications/{id}/risk-assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records a risk assessment; says whether a rule may pass the client
         * @description For service.
         */
        post: operations["post_onboarding_applications_id_risk_assessments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/applications/{id}/screenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records a screening with its hits
         * @description For service.
         */
        post: operations["post_onboarding_applications_id_screenings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/applications/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hands the application in, a company with its owners and directors
         * @description For client.
         */
        post: operations["post_onboarding_applications_id_submission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/applications/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a step of the procedure
         * @description For service.
         */
        post: operations["post_onboarding_applications_id_transitions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/applications/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraws the application
         * @description For client.
         */
        post: operations["post_onboarding_applications_id_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Clients and applicants, owners and directors among them
         * @description For admin, auditor, compliance_analyst, compliance_officer, operations, support, service.
         */
        get: operations["get_onboarding_clients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that is known of a client
         * @description For admin, auditor, compliance_analyst, compliance_officer, operations, support, service.
         */
        get: operations["get_onboarding_clients_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/clients/{id}/exit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends the relationship with a client
         * @description For compliance_officer. Needs a second factor given in the last five minutes.
         */
        post: operations["post_onboarding_clients_id_exit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/clients/{id}/ownership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who owns and controls a company on a day, with effective shares, ways and reasons
         * @description For admin, auditor, compliance_analyst, compliance_officer, operations, support, service.
         */
        get: operations["get_onboarding_clients_id_ownership"];
        put?: never;
        /**
         * Takes in statements of the Beneficial Ownership Data Standard, 0.2 to 0.4
         * @description For compliance_analyst, compliance_officer.
         */
        post: operations["post_onboarding_clients_id_ownership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/clients/{id}/ownership/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives every beneficial owner who has none an onboarding of their own
         * @description For compliance_analyst, compliance_officer.
         */
        post: operations["post_onboarding_clients_id_ownership_owners"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/clients/{id}/ownership/package": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The statements as a package of the Beneficial Ownership Data Standard 0.4
         * @description For admin, auditor, compliance_analyst, compliance_officer, operations, support, service.
         */
        get: operations["get_onboarding_clients_id_ownership_package"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/clients/{id}/reinstatement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets a suspended client go on
         * @description For compliance_officer. Needs a second factor given in the last five minutes.
         */
        post: operations["post_onboarding_clients_id_reinstatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/clients/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Brings a client back to the desk
         * @description For compliance_officer. Needs a second factor given in the last five minutes.
         */
        post: operations["post_onboarding_clients_id_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/clients/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stops a client at once
         * @description For compliance_officer. Needs a second factor given in the last five minutes.
         */
        post: operations["post_onboarding_clients_id_suspension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is known of a document
         * @description For compliance_analyst, compliance_officer, auditor, client, service.
         */
        get: operations["get_onboarding_documents_id"];
        put?: never;
        post?: never;
        /**
         * Takes a document back
         * @description For client.
         */
        delete: operations["delete_onboarding_documents_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/documents/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bytes of a document, as a download
         * @description For compliance_analyst, compliance_officer, auditor, client, service.
         */
        get: operations["get_onboarding_documents_id_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/provider-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the identity provider reports, signed with Purser-Signature: t=…,v1=…
         * @description For everybody.
         */
        post: operations["post_onboarding_provider_events"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portfolio/{account_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an account is worth: balances, positions, performance
         * @description For admin, auditor, client, operations, risk_manager, service, trader.
         */
        get: operations["get_portfolio_account_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portfolio/{account_id}/closes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an account was worth at the end of each day, oldest first
         * @description For admin, auditor, client, operations, risk_manager, service, trader.
         */
        get: operations["get_portfolio_account_id_closes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portfolio/{account_id}/exposures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an account is exposed to, by asset at the last prices
         * @description For admin, auditor, client, operations, risk_manager, service, trader.
         */
        get: operations["get_portfolio_account_id_exposures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portfolio/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Trading accounts with their balances
         * @description For admin, auditor, client, operations, risk_manager, service, trader.
         */
        get: operations["get_portfolio_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portfolio/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A trading account with its balances
         * @description For admin, auditor, client, operations, risk_manager, service, trader.
         */
        get: operations["get_portfolio_accounts_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portfolio/accounts/{id}/funds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Movements of money between what may be withdrawn and what trades
         * @description For admin, auditor, client, operations, risk_manager, service, trader.
         */
        get: operations["get_portfolio_accounts_id_funds"];
        put?: never;
        /**
         * Moves money into trading or out of it
         * @description For client, operations.
         */
        post: operations["post_portfolio_accounts_id_funds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an account risks, with its limits, breaches and back-test
         * @description For admin, auditor, operations, risk_manager, service, trader.
         */
        get: operations["get_risk_accounts_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What all client accounts together risk, with limits, breaches and back-test
         * @description For admin, auditor, operations, risk_manager, service, trader.
         */
        get: operations["get_risk_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/breaches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Breaches of limits
         * @description For admin, auditor, operations, risk_manager, service, trader.
         */
        get: operations["get_risk_breaches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/breaches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A breach of a limit
         * @description For admin, auditor, operations, risk_manager, service, trader.
         */
        get: operations["get_risk_breaches_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/breaches/{id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that somebody works on a breach
         * @description For admin, risk_manager.
         */
        post: operations["post_risk_breaches_id_acknowledgement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/breaches/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes a breach and lets new risk in again; a hard one never by who acknowledged it
         * @description For admin, risk_manager. Needs a second factor given in the last five minutes.
         */
        post: operations["post_risk_breaches_id_closure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/breaches/{id}/escalation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tells everybody who handles breaches that a deadline passed long ago
         * @description For service.
         */
        post: operations["post_risk_breaches_id_escalation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/breaches/{id}/reminder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reminds whoever handles breaches of one that waits
         * @description For service.
         */
        post: operations["post_risk_breaches_id_reminder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/breaches/{id}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keeps the note at the end of the workflow of a breach
         * @description For service.
         */
        post: operations["post_risk_breaches_id_summary"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/breaches/{id}/work-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the workflow of a breach works by: where it stands and its deadlines
         * @description For service.
         */
        get: operations["get_risk_breaches_id_work_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/credit-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lines of credit: in force, proposed, and those that were
         * @description For admin, auditor, operations, risk_manager, service, trader.
         */
        get: operations["get_risk_credit_lines"];
        put?: never;
        /**
         * Proposes a line of credit of an account and asset, or with zero its end
         * @description For admin, risk_manager. Needs a second factor given in the last five minutes.
         */
        post: operations["post_risk_credit_lines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/credit-lines/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts a line of credit in force; never by who proposed it
         * @description For admin, risk_manager. Needs a second factor given in the last five minutes.
         */
        post: operations["post_risk_credit_lines_id_approval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/credit-lines/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuses a line of credit; never by who proposed it
         * @description For admin, risk_manager.
         */
        post: operations["post_risk_credit_lines_id_refusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/credit-lines/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a proposed line of credit back, by who made it
         * @description For admin, risk_manager.
         */
        post: operations["post_risk_credit_lines_id_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/credit-use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much of each line of credit is used now, the fullest first
         * @description For admin, auditor, operations, risk_manager, service, trader.
         */
        get: operations["get_risk_credit_use"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Limits of risk with their use, and those that were
         * @description For admin, auditor, operations, risk_manager, service, trader.
         */
        get: operations["get_risk_limits"];
        put?: never;
        /**
         * Proposes a limit, or the end of one
         * @description For admin, risk_manager. Needs a second factor given in the last five minutes.
         */
        post: operations["post_risk_limits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/limits/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts a limit in force; never by who proposed it
         * @description For admin, risk_manager. Needs a second factor given in the last five minutes.
         */
        post: operations["post_risk_limits_id_approval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/limits/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuses a limit; never by who proposed it
         * @description For admin, risk_manager.
         */
        post: operations["post_risk_limits_id_refusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/limits/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a proposal back, by who made it
         * @description For admin, risk_manager.
         */
        post: operations["post_risk_limits_id_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/switches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stops of trading, those that are on first
         * @description For admin, auditor, operations, risk_manager, service, trader.
         */
        get: operations["get_risk_switches"];
        put?: never;
        /**
         * Stops trading at once: of all, of an instrument or of an account
         * @description For admin, risk_manager. Needs a second factor given in the last five minutes.
         */
        post: operations["post_risk_switches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/switches/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets trading go on; never by who stopped it
         * @description For admin, risk_manager. Needs a second factor given in the last five minutes.
         */
        post: operations["post_risk_switches_id_lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/screening/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compares up to 100,000 parties, one JSON object a line; answers a line each, in their order, as they come
         * @description For compliance_analyst, compliance_officer, operations, partner, service.
         */
        post: operations["post_screening_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/screening/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compares a person, an entity, a vessel or an aircraft with every list in force
         * @description For compliance_analyst, compliance_officer, operations, partner, service.
         */
        post: operations["post_screening_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every setting with its value in force
         * @description For admin, auditor, compliance_analyst, compliance_officer, operations, service.
         */
        get: operations["get_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Changes a setting, with a reason
         * @description For admin, compliance_officer. Needs a second factor given in the last five minutes.
         */
        put: operations["put_settings_key"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/{key}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who changed a setting, when, to what and why
         * @description For admin, auditor, compliance_analyst, compliance_officer, operations, service.
         */
        get: operations["get_settings_key_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was sent to endpoints, the newest first; filter by endpoint_id, event_id, state
         * @description For admin, auditor, client, operations, partner.
         */
        get: operations["get_webhooks_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A delivery: what was sent, and each attempt with what was answered
         * @description For admin, auditor, client, operations, partner.
         */
        get: operations["get_webhooks_deliveries_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/deliveries/{id}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opens an attempt: what is sent in it, signed for this moment
         * @description For service.
         */
        post: operations["post_webhooks_deliveries_id_attempts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/deliveries/{id}/attempts/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keeps what an attempt came to; answers whether and when there is another
         * @description For service.
         */
        post: operations["post_webhooks_deliveries_id_attempts_outcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/deliveries/{id}/resending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends an event to its endpoint again, with the same id and body
         * @description For admin, client, operations, partner.
         */
        post: operations["post_webhooks_deliveries_id_resending"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Endpoints that are told of events: own ones, for staff those of the house; never a secret
         * @description For admin, auditor, client, operations, partner.
         */
        get: operations["get_webhooks_endpoints"];
        put?: never;
        /**
         * Adds an endpoint; only this answer has its secret, with which it verifies what it is sent
         * @description For admin, client, operations, partner. Needs a second factor given in the last five minutes.
         */
        post: operations["post_webhooks_endpoints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An endpoint, without its secret
         * @description For admin, auditor, client, operations, partner.
         */
        get: operations["get_webhooks_endpoints_id"];
        put?: never;
        post?: never;
        /**
         * Removes an endpoint; what was sent there stays on record
         * @description For admin, client, operations, partner. Needs a second factor given in the last five minutes.
         */
        delete: operations["delete_webhooks_endpoints_id"];
        options?: never;
        head?: never;
        /**
         * Changes address, events or description, pauses an endpoint or enables it again
         * @description For admin, client, operations, partner. Needs a second factor given in the last five minutes.
         */
        patch: operations["patch_webhooks_endpoints_id"];
        trace?: never;
    };
    "/api/v1/webhooks/endpoints/{id}/secret-rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives an endpoint another secret, shown only here; the earlier one signs too for a while
         * @description For admin, client, operations, partner. Needs a second factor given in the last five minutes.
         */
        post: operations["post_webhooks_endpoints_id_secret_rotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/endpoints/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends `webhook.test` to an endpoint, once and without retries
         * @description For admin, client, operations, partner.
         */
        post: operations["post_webhooks_endpoints_id_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v5/auth/global-login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs in and answers both tokens, the profile, the settings of the region and the standing with compliance
         * @description For everybody.
         */
        post: operations["post_api_v5_auth_global_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This document as a page
         * @description For everybody.
         */
        get: operations["get_docs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The files of that page
         * @description For everybody.
         */
        get: operations["get_docs_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process answers at all
         * @description For everybody.
         */
        get: operations["get_health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process can work, and each thing that it works with
         * @description For everybody.
         */
        get: operations["get_health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This document
         * @description For everybody.
         */
        get: operations["get_openapi_json"];
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
        Problem: {
            /**
             * @example accounts.api_key_may_not_trade
             * @example accounts.api_key_not_found
             * @example accounts.api_key_over
             * @example accounts.api_key_stale
             * @example accounts.api_key_widened
             * @example accounts.api_keys_full
             * @example accounts.credential_not_found
             * @example accounts.email_taken
             * @example accounts.last_admin
             * @example accounts.mfa_required
             * @example accounts.not_allowed
             * @example accounts.own_record
             * @example accounts.passkey_refused
             * @example accounts.passkey_registration_refused
             * @example accounts.password_too_weak
             * @example accounts.second_factor_enrolment_required
             * @example accounts.second_factor_needed
             * @example accounts.second_factor_refused
             * @example accounts.session_not_found
             * @example accounts.sign_in_refused
             * @example accounts.sign_in_required
             * @example accounts.sign_in_throttled
             * @example accounts.stale
             * @example accounts.step_up_required
             * @example accounts.token_refused
             * @example accounts.user_not_found
             * @example audit.checkpoint_not_found
             * @example audit.entry_not_found
             * @example audit.verification_running
             * @example compliance.batch_empty
             * @example compliance.batch_too_long
             * @example compliance.case_merged
             * @example compliance.case_not_found
             * @example compliance.case_not_yours
             * @example compliance.checklist_open
             * @example compliance.checklist_unknown
             * @example compliance.decision_refused
             * @example compliance.dry_run_not_found
             * @example compliance.dry_run_other
             * @example compliance.dry_run_unfinished
             * @example compliance.entry_not_found
             * @example compliance.entry_not_yours
             * @example compliance.entry_over
             * @example compliance.entry_refused
             * @example compliance.evidence_changed
             * @example compliance.evidence_incomplete
             * @example compliance.hit_not_found
             * @example compliance.hit_transition_refused
             * @example compliance.hits_open
             * @example compliance.link_not_found
             * @example compliance.link_not_possible
             * @example compliance.linked_already
             * @example compliance.list_corrupt
             * @example compliance.list_held
             * @example compliance.list_not_found
             * @example compliance.list_too_large
             * @example compliance.lists_missing
             * @example compliance.lists_stale
             * @example compliance.merge_not_duplicate
             * @example compliance.merge_not_possible
             * @example compliance.not_merged
             * @example compliance.only_rejection
             * @example compliance.own_work
             * @example compliance.owners_not_approved
             * @example compliance.prohibited
             * @example compliance.rescreening_not_found
             * @example compliance.rescreening_refused
             * @example compliance.rescreening_runs
             * @example compliance.risk_model_changed
             * @example compliance.risk_model_decided
             * @example compliance.risk_model_invalid
             * @example compliance.risk_model_not_found
             * @example compliance.risk_model_not_yours
             * @example compliance.risk_model_outdated
             * @example compliance.risk_model_same
             * @example compliance.sample_not_found
             * @example compliance.sample_reviewed
             * @example compliance.screening_outdated
             * @example compliance.snooze_out_of_bounds
             * @example compliance.stale
             * @example compliance.template_not_found
             * @example compliance.transition_refused
             * @example compliance.worker_not_found
             * @example ledger.account_not_found
             * @example ledger.account_owner_wrong
             * @example ledger.account_without_history
             * @example ledger.already_reversed
             * @example ledger.amount_too_large
             * @example ledger.amount_too_precise
             * @example ledger.asset_exists
             * @example ledger.asset_not_found
             * @example ledger.business_key_used
             * @example ledger.different_assets
             * @example ledger.exceeds_pending_amount
             * @example ledger.exists_with_different_accounts
             * @example ledger.exists_with_different_amount
             * @example ledger.exists_with_different_body
             * @example ledger.exists_with_different_kind
             * @example ledger.insufficient_credits
             * @example ledger.insufficient_debits
             * @example ledger.linked_set_open
             * @example ledger.linked_set_too_long
             * @example ledger.linked_transfer_failed
             * @example ledger.not_reversible
             * @example ledger.pending_already_resolved
             * @example ledger.pending_expired
             * @example ledger.pending_has_different_accounts
             * @example ledger.pending_has_different_amount
             * @example ledger.pending_not_expired
             * @example ledger.pending_not_found
             * @example ledger.period_invalid
             * @example ledger.statement_format_unfit
             * @example ledger.statement_too_long
             * @example ledger.transfer_malformed
             * @example ledger.transfer_not_found
             * @example market-data.symbol_not_found
             * @example market-data.unavailable
             * @example notifications.not_found
             * @example notifications.resume_refused
             * @example notifications.topic_refused
             * @example onboarding.account_missing
             * @example onboarding.application_incomplete
             * @example onboarding.application_not_found
             * @example onboarding.check_not_found
             * @example onboarding.decision_missing
             * @example onboarding.document_not_found
             * @example onboarding.document_refused
             * @example onboarding.live_application_exists
             * @example onboarding.not_a_company
             * @example onboarding.owners_too_deep
             * @example onboarding.ownership_cycle
             * @example onboarding.ownership_package_refused
             * @example onboarding.party_goes_with_company
             * @example onboarding.provider_event_refused
             * @example onboarding.stale
             * @example onboarding.too_many_documents
             * @example onboarding.too_many_messages
             * @example onboarding.too_many_owners
             * @example onboarding.transition_refused
             * @example orders.account_not_found
             * @example orders.account_not_ready
             * @example orders.account_suspended
             * @example orders.algo_invalid
             * @example orders.already_defined
             * @example orders.amend_invalid
             * @example orders.amend_needs_approval
             * @example orders.approval_over
             * @example orders.at_venue
             * @example orders.book_full
             * @example orders.bounds_decided
             * @example orders.bounds_not_found
             * @example orders.bounds_not_yours
             * @example orders.bounds_pending
             * @example orders.break_not_found
             * @example orders.client_id_reused
             * @example orders.client_ids_full
             * @example orders.closed
             * @example orders.display_invalid
             * @example orders.engine_full
             * @example orders.engine_unavailable
             * @example orders.expiry_invalid
             * @example orders.fenced
             * @example orders.fok_not_fillable
             * @example orders.halted
             * @example orders.malformed
             * @example orders.no_liquidity
             * @example orders.no_volume_profile
             * @example orders.not_found
             * @example orders.not_in_auction
             * @example orders.not_worked
             * @example orders.notional_too_small
             * @example orders.outcome_unknown
             * @example orders.own_bounds
             * @example orders.own_order
             * @example orders.post_only_would_take
             * @example orders.price_invalid
             * @example orders.quantity_invalid
             * @example orders.shown_changed
             * @example orders.trigger_invalid
             * @example orders.triggers_full
             * @example orders.unknown_account
             * @example orders.unknown_asset
             * @example orders.unknown_order
             * @example orders.unknown_symbol
             * @example orders.would_trigger
             * @example portfolios.amount_too_precise
             * @example portfolios.asset_not_traded
             * @example portfolios.funds_insufficient
             * @example portfolios.not_found
             * @example request.body_malformed
             * @example request.body_too_deep
             * @example request.body_too_large
             * @example request.content_type_unsupported
             * @example request.failed
             * @example request.idempotency_key_in_flight
             * @example request.idempotency_key_invalid
             * @example request.idempotency_key_required
             * @example request.idempotency_key_reused
             * @example request.invalid
             * @example request.method_not_allowed
             * @example request.not_found
             * @example request.origin_refused
             * @example request.too_many
             * @example request.unavailable
             * @example risk.breach_acknowledged
             * @example risk.breach_closed
             * @example risk.breach_not_found
             * @example risk.breach_unacknowledged
             * @example risk.credit_line_decided
             * @example risk.credit_line_expired
             * @example risk.credit_line_not_found
             * @example risk.credit_line_pending
             * @example risk.credit_not_proposer
             * @example risk.insufficient_funds
             * @example risk.killed_account
             * @example risk.killed_all
             * @example risk.killed_session
             * @example risk.killed_symbol
             * @example risk.limit_decided
             * @example risk.limit_not_found
             * @example risk.limit_pending
             * @example risk.max_notional
             * @example risk.max_quantity
             * @example risk.no_credit_line
             * @example risk.not_proposer
             * @example risk.nothing_to_end
             * @example risk.open_orders
             * @example risk.own_breach
             * @example risk.own_credit_line
             * @example risk.own_limit
             * @example risk.own_work
             * @example risk.position_limit
             * @example risk.price_collar
             * @example risk.rate
             * @example risk.reducing_only
             * @example risk.still_breached
             * @example risk.switch_lifted
             * @example risk.switch_not_found
             * @example settings.not_found
             * @example settings.stale
             * @example settings.value_refused
             * @example venues.exists
             * @example venues.funds_pending
             * @example venues.leg_not_found
             * @example venues.no_key
             * @example venues.not_found
             * @example webhooks.delivery_not_found
             * @example webhooks.delivery_under_way
             * @example webhooks.endpoint_busy
             * @example webhooks.endpoint_not_enabled
             * @example webhooks.endpoint_not_found
             * @example webhooks.endpoint_stale
             * @example webhooks.endpoints_full
             * @example webhooks.test_too_soon
             */
            code: string;
            /** @description The record as it stands now */
            current?: unknown;
            detail?: string;
            errors?: {
                code: string;
                detail: string;
                pointer: string;
            }[];
            params?: {
                [key: string]: string | number;
            };
            status: number;
            title: string;
            trace_id: string;
            type: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_well_known_jwks_json: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keys: {
                            /** @constant */
                            alg: "EdDSA";
                            crv: string;
                            kid: string;
                            kty: string;
                            /** @constant */
                            use: "sig";
                            x: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_accounts_api_keys: {
        parameters: {
            query?: {
                filter?: string;
                order?: "ASC" | "DESC";
                page?: number;
                perPage?: number;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        account_id: string;
                        account_name: string;
                        addresses: string[];
                        /** Format: date-time */
                        created_at: string;
                        expires_at: string | null;
                        /** Format: uuid */
                        id: string;
                        key: string;
                        label: string;
                        last_used_at: string | null;
                        last_used_from: string | null;
                        may_trade: boolean;
                        renews_id: string | null;
                        revoked_at: string | null;
                        revoked_by: string | null;
                        /** @enum {string} */
                        state: "live" | "expired" | "revoked";
                        /** Format: uuid */
                        user_id: string;
                        user_name: string;
                        version: number;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_accounts_api_keys_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_accounts_api_keys_id: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key"?: string;
                /** @description The version that the caller saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    account_id?: string;
                    addresses?: (string)[];
                    expires_at?: string | null;
                    label?: string;
                    may_trade?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        account_id: string;
                        account_name: string;
                        addresses: string[];
                        /** Format: date-time */
                        created_at: string;
                        expires_at: string | null;
                        /** Format: uuid */
                        id: string;
                        key: string;
                        label: string;
                        last_used_at: string | null;
                        last_used_from: string | null;
                        may_trade: boolean;
                        renews_id: string | null;
                        revoked_at: string | null;
                        revoked_by: string | null;
                        /** @enum {string} */
                        state: "live" | "expired" | "revoked";
                        /** Format: uuid */
                        user_id: string;
                        user_name: string;
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_email_confirmations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_accounts_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                        full_name: string;
                        has_second_factor: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kyc_status: "pending" | "verified" | "rejected";
                        /** @enum {string} */
                        language: "en" | "ru";
                        permissions: string[];
                        region: string;
                        /** @enum {string} */
                        role: "admin" | "compliance_officer" | "compliance_analyst" | "operations" | "trader" | "risk_manager" | "analyst" | "auditor" | "support" | "client" | "partner" | "service";
                        second_factor_at: string | null;
                        username: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_accounts_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    full_name?: string;
                    /** @enum {string} */
                    language?: "en" | "ru";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                        full_name: string;
                        has_second_factor: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kyc_status: "pending" | "verified" | "rejected";
                        /** @enum {string} */
                        language: "en" | "ru";
                        permissions: string[];
                        region: string;
                        /** @enum {string} */
                        role: "admin" | "compliance_officer" | "compliance_analyst" | "operations" | "trader" | "risk_manager" | "analyst" | "auditor" | "support" | "client" | "partner" | "service";
                        second_factor_at: string | null;
                        username: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_accounts_me_api_keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        account_id: string;
                        account_name: string;
                        addresses: string[];
                        /** Format: date-time */
                        created_at: string;
                        expires_at: string | null;
                        /** Format: uuid */
                        id: string;
                        key: string;
                        label: string;
                        last_used_at: string | null;
                        last_used_from: string | null;
                        may_trade: boolean;
                        renews_id: string | null;
                        revoked_at: string | null;
                        revoked_by: string | null;
                        /** @enum {string} */
                        state: "live" | "expired" | "revoked";
                        /** Format: uuid */
                        user_id: string;
                        user_name: string;
                        version: number;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_me_api_keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    account_id: string;
                    /** @default [] */
                    addresses?: (string)[];
                    expires_at?: string | null;
                    label: string;
                    may_trade: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        account_id: string;
                        account_name: string;
                        addresses: string[];
                        /** Format: date-time */
                        created_at: string;
                        expires_at: string | null;
                        /** Format: uuid */
                        id: string;
                        key: string;
                        label: string;
                        last_used_at: string | null;
                        last_used_from: string | null;
                        may_trade: boolean;
                        renews_id: string | null;
                        revoked_at: string | null;
                        revoked_by: string | null;
                        secret: string;
                        /** @enum {string} */
                        state: "live" | "expired" | "revoked";
                        /** Format: uuid */
                        user_id: string;
                        user_name: string;
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_accounts_me_api_keys_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_accounts_me_api_keys_id: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key"?: string;
                /** @description The version that the caller saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    account_id?: string;
                    addresses?: (string)[];
                    expires_at?: string | null;
                    label?: string;
                    may_trade?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        account_id: string;
                        account_name: string;
                        addresses: string[];
                        /** Format: date-time */
                        created_at: string;
                        expires_at: string | null;
                        /** Format: uuid */
                        id: string;
                        key: string;
                        label: string;
                        last_used_at: string | null;
                        last_used_from: string | null;
                        may_trade: boolean;
                        renews_id: string | null;
                        revoked_at: string | null;
                        revoked_by: string | null;
                        /** @enum {string} */
                        state: "live" | "expired" | "revoked";
                        /** Format: uuid */
                        user_id: string;
                        user_name: string;
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_me_api_keys_id_renewal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 0 */
                    overlap_minutes?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        account_id: string;
                        account_name: string;
                        addresses: string[];
                        /** Format: date-time */
                        created_at: string;
                        expires_at: string | null;
                        /** Format: uuid */
                        id: string;
                        key: string;
                        label: string;
                        last_used_at: string | null;
                        last_used_from: string | null;
                        may_trade: boolean;
                        renews_id: string | null;
                        revoked_at: string | null;
                        revoked_by: string | null;
                        secret: string;
                        /** @enum {string} */
                        state: "live" | "expired" | "revoked";
                        /** Format: uuid */
                        user_id: string;
                        user_name: string;
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_accounts_me_passkeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        created_at: string;
                        /** Format: uuid */
                        id: string;
                        name: string;
                        transports: string[];
                        used_at: string | null;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_me_passkeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    challenge_id: string;
                    name: string;
                    response: {
                        /** @enum {string} */
                        authenticatorAttachment?: "cross-platform" | "platform";
                        clientExtensionResults?: {
                            [key: string]: unknown;
                        };
                        id: string;
                        rawId: string;
                        response: {
                            attestationObject: string;
                            authenticatorData?: string;
                            clientDataJSON: string;
                            publicKey?: string;
                            publicKeyAlgorithm?: number;
                            transports?: string[];
                        };
                        /** @constant */
                        type: "public-key";
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        created_at: string;
                        /** Format: uuid */
                        id: string;
                        name: string;
                        transports: string[];
                        used_at: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_accounts_me_passkeys_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_me_passkeys_options: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        challenge_id: string;
                        /** @description For navigator.credentials, in their JSON form */
                        options: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_accounts_me_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current_password: string;
                    new_password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_me_recovery_codes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recovery_codes: string[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_accounts_me_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        expires_at: string;
                        /** Format: uuid */
                        id: string;
                        is_current: boolean;
                        /** Format: date-time */
                        last_seen_at: string;
                        region: string;
                        second_factor_at: string | null;
                        user_agent: string;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_accounts_me_sessions_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_me_step_up: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code?: string;
                    passkey?: {
                        /** Format: uuid */
                        challenge_id: string;
                        response: {
                            /** @enum {string} */
                            authenticatorAttachment?: "cross-platform" | "platform";
                            clientExtensionResults?: {
                                [key: string]: unknown;
                            };
                            id: string;
                            rawId: string;
                            response: {
                                authenticatorData: string;
                                clientDataJSON: string;
                                signature: string;
                                userHandle?: string;
                            };
                            /** @constant */
                            type: "public-key";
                        };
                    };
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        access_token: string;
                        /** @description Seconds */
                        expires_in: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_me_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        credential_id: string;
                        /** @description Base32 */
                        secret: string;
                        /** @description otpauth:// for a QR code */
                        uri: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_accounts_me_totp: {
        parameters: {
            query?: never;
            header?: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_me_totp_confirmation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    /** Format: uuid */
                    credential_id: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recovery_codes: string[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_passkey_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    challenge_id: string;
                    region: string;
                    response: {
                        /** @enum {string} */
                        authenticatorAttachment?: "cross-platform" | "platform";
                        clientExtensionResults?: {
                            [key: string]: unknown;
                        };
                        id: string;
                        rawId: string;
                        response: {
                            authenticatorData: string;
                            clientDataJSON: string;
                            signature: string;
                            userHandle?: string;
                        };
                        /** @constant */
                        type: "public-key";
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        access_token: string;
                        /** @description Seconds */
                        expires_in: number;
                        user_profile: {
                            email: string;
                            full_name: string;
                            has_second_factor: boolean;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kyc_status: "pending" | "verified" | "rejected";
                            /** @enum {string} */
                            language: "en" | "ru";
                            permissions: string[];
                            region: string;
                            /** @enum {string} */
                            role: "admin" | "compliance_officer" | "compliance_analyst" | "operations" | "trader" | "risk_manager" | "analyst" | "auditor" | "support" | "client" | "partner" | "service";
                            second_factor_at: string | null;
                            username: string;
                        };
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_passkey_sign_in_options: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        challenge_id: string;
                        /** @description For navigator.credentials, in their JSON form */
                        options: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_password_reset_requests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_password_resets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    refresh_token?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        access_token: string;
                        /** @description Seconds */
                        expires_in: number;
                        refresh_token?: string;
                        user_profile: {
                            email: string;
                            full_name: string;
                            has_second_factor: boolean;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kyc_status: "pending" | "verified" | "rejected";
                            /** @enum {string} */
                            language: "en" | "ru";
                            permissions: string[];
                            region: string;
                            /** @enum {string} */
                            role: "admin" | "compliance_officer" | "compliance_analyst" | "operations" | "trader" | "risk_manager" | "analyst" | "auditor" | "support" | "client" | "partner" | "service";
                            second_factor_at: string | null;
                            username: string;
                        };
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_registrations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    full_name: string;
                    /** @enum {string} */
                    language: "en" | "ru";
                    password: string;
                    region: string;
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_accounts_roles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        id: "admin" | "compliance_officer" | "compliance_analyst" | "operations" | "trader" | "risk_manager" | "analyst" | "auditor" | "support" | "client" | "partner" | "service";
                        permissions: string[];
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_second_factor_enrolments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    enrolment_token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        credential_id: string;
                        /** @description Base32 */
                        secret: string;
                        /** @description otpauth:// for a QR code */
                        uri: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_second_factor_enrolments_confirmation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    /** Format: uuid */
                    credential_id: string;
                    enrolment_token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        access_token: string;
                        /** @description Seconds */
                        expires_in: number;
                        recovery_codes: string[];
                        user_profile: {
                            email: string;
                            full_name: string;
                            has_second_factor: boolean;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kyc_status: "pending" | "verified" | "rejected";
                            /** @enum {string} */
                            language: "en" | "ru";
                            permissions: string[];
                            region: string;
                            /** @enum {string} */
                            role: "admin" | "compliance_officer" | "compliance_analyst" | "operations" | "trader" | "risk_manager" | "analyst" | "auditor" | "support" | "client" | "partner" | "service";
                            second_factor_at: string | null;
                            username: string;
                        };
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_service_tokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    client_id: string;
                    client_secret: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        access_token: string;
                        /** @description Seconds */
                        expires_in: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    mfa_token?: string;
                    password: string;
                    region: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        access_token: string;
                        /** @description Seconds */
                        expires_in: number;
                        user_profile: {
                            email: string;
                            full_name: string;
                            has_second_factor: boolean;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kyc_status: "pending" | "verified" | "rejected";
                            /** @enum {string} */
                            language: "en" | "ru";
                            permissions: string[];
                            region: string;
                            /** @enum {string} */
                            role: "admin" | "compliance_officer" | "compliance_analyst" | "operations" | "trader" | "risk_manager" | "analyst" | "auditor" | "support" | "client" | "partner" | "service";
                            second_factor_at: string | null;
                            username: string;
                        };
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    refresh_token?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_accounts_users: {
        parameters: {
            query?: {
                filter?: string;
                order?: "ASC" | "DESC";
                page?: number;
                perPage?: number;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        created_at: string | null;
                        email: string;
                        email_verified_at: string | null;
                        full_name: string;
                        has_second_factor: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kyc_status: "pending" | "verified" | "rejected";
                        /** @enum {string} */
                        language: "en" | "ru";
                        last_sign_in_at: string | null;
                        /** @enum {string} */
                        role: "admin" | "compliance_officer" | "compliance_analyst" | "operations" | "trader" | "risk_manager" | "analyst" | "auditor" | "support" | "client" | "partner" | "service";
                        /** @enum {string} */
                        status: "invited" | "active" | "suspended" | "closed";
                        username: string;
                        version: number;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_users: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    full_name: string;
                    /** @enum {string} */
                    language: "en" | "ru";
                    /** @enum {string} */
                    role: "admin" | "compliance_officer" | "compliance_analyst" | "operations" | "trader" | "risk_manager" | "analyst" | "auditor" | "support" | "client" | "partner";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        created_at: string | null;
                        email: string;
                        email_verified_at: string | null;
                        full_name: string;
                        has_second_factor: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kyc_status: "pending" | "verified" | "rejected";
                        /** @enum {string} */
                        language: "en" | "ru";
                        last_sign_in_at: string | null;
                        /** @enum {string} */
                        role: "admin" | "compliance_officer" | "compliance_analyst" | "operations" | "trader" | "risk_manager" | "analyst" | "auditor" | "support" | "client" | "partner" | "service";
                        /** @enum {string} */
                        status: "invited" | "active" | "suspended" | "closed";
                        username: string;
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_accounts_users_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        created_at: string | null;
                        email: string;
                        email_verified_at: string | null;
                        full_name: string;
                        has_second_factor: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kyc_status: "pending" | "verified" | "rejected";
                        /** @enum {string} */
                        language: "en" | "ru";
                        last_sign_in_at: string | null;
                        /** @enum {string} */
                        role: "admin" | "compliance_officer" | "compliance_analyst" | "operations" | "trader" | "risk_manager" | "analyst" | "auditor" | "support" | "client" | "partner" | "service";
                        /** @enum {string} */
                        status: "invited" | "active" | "suspended" | "closed";
                        username: string;
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_accounts_users_id: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key"?: string;
                /** @description The version that the caller saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    full_name?: string;
                    /** @enum {string} */
                    role?: "admin" | "compliance_officer" | "compliance_analyst" | "operations" | "trader" | "risk_manager" | "analyst" | "auditor" | "support" | "client" | "partner";
                    /** @enum {string} */
                    status?: "active" | "suspended" | "closed";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        created_at: string | null;
                        email: string;
                        email_verified_at: string | null;
                        full_name: string;
                        has_second_factor: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kyc_status: "pending" | "verified" | "rejected";
                        /** @enum {string} */
                        language: "en" | "ru";
                        last_sign_in_at: string | null;
                        /** @enum {string} */
                        role: "admin" | "compliance_officer" | "compliance_analyst" | "operations" | "trader" | "risk_manager" | "analyst" | "auditor" | "support" | "client" | "partner" | "service";
                        /** @enum {string} */
                        status: "invited" | "active" | "suspended" | "closed";
                        username: string;
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_accounts_users_id_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        expires_at: string;
                        /** Format: uuid */
                        id: string;
                        is_current: boolean;
                        /** Format: date-time */
                        last_seen_at: string;
                        region: string;
                        second_factor_at: string | null;
                        user_agent: string;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_accounts_users_id_sessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_audit_checkpoints: {
        parameters: {
            query?: {
                filter?: string;
                order?: "ASC" | "DESC";
                page?: number;
                perPage?: number;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: string;
                        count: number;
                        day: string;
                        hash: string;
                        id: string;
                        key_id: string;
                        previous_checkpoint_hash: string;
                        sequence: number;
                        /** Format: date-time */
                        signed_at: string;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_audit_entries: {
        parameters: {
            query?: {
                filter?: string;
                order?: "ASC" | "DESC";
                page?: number;
                perPage?: number;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        action: string;
                        actor_id: string;
                        actor_name: string | null;
                        actor_role: string;
                        after: {
                            [key: string]: unknown;
                        } | null;
                        /** Format: date-time */
                        at: string;
                        before: {
                            [key: string]: unknown;
                        } | null;
                        code: string | null;
                        day: string;
                        hash: string;
                        id: string;
                        noun: string;
                        on_behalf_of: string | null;
                        on_behalf_of_name: string | null;
                        /** @enum {string} */
                        outcome: "done" | "refused";
                        previous_hash: string;
                        record_id: string | null;
                        sequence: number;
                        trace_id: string | null;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_audit_verifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checkpoints: number;
                        entries: number;
                        findings: {
                            /** @enum {string} */
                            code: "changed" | "duplicated" | "forged_checkpoint" | "malformed" | "missing_checkpoint" | "missing_day" | "removed" | "reordered" | "truncated";
                            day: string | null;
                            detail: string;
                            sequence: number | null;
                            to_sequence?: number;
                        }[];
                        ok: boolean;
                        /** @description Findings beyond the first thousand */
                        omitted: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_case_assignments: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    assignee_id: string;
                    case_ids: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assigned: string[];
                        refused: {
                            code: string;
                            /** Format: uuid */
                            id: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_compliance_case_counts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        all: number;
                        due_today: number;
                        mine: number;
                        overdue: number;
                        recommended: number;
                        snoozed: number;
                        unassigned: number;
                        waiting_for_client: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_case_distribution: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    is_preview: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        given: {
                            /** Format: uuid */
                            case_id: string;
                            display_name: string;
                            full_name: string;
                            /** Format: uuid */
                            user_id: string;
                        }[];
                        left: {
                            /** Format: uuid */
                            case_id: string;
                            display_name: string;
                            /** @enum {string} */
                            why: "nobody_present" | "nobody_skilled" | "own_work" | "all_full";
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_compliance_case_metrics: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        analysts: {
                            alerts: number;
                            cleared: number;
                            confirmed: number;
                            disagreed: number;
                            escalated: number;
                            full_name: string;
                            median_minutes: number | null;
                            p90_minutes: number | null;
                            precision: number | null;
                            precision_high: number | null;
                            precision_low: number | null;
                            reopened: number;
                            sampled: number;
                            /** Format: uuid */
                            user_id: string;
                        }[];
                        rules: {
                            alerts: number;
                            cleared: number;
                            confirmed: number;
                            escalated: number;
                            explanation_code: string;
                            /** @enum {string} */
                            list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                            median_minutes: number | null;
                            p90_minutes: number | null;
                            precision: number | null;
                            precision_high: number | null;
                            precision_low: number | null;
                            reopened: number;
                        }[];
                        samples: {
                            agreed: number;
                            disagreed: number;
                            open: number;
                        };
                        /** Format: date-time */
                        since: string;
                        /** Format: date-time */
                        until: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_compliance_case_samples: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        case_id: string;
                        /** Format: uuid */
                        decided_by: string;
                        decision: ("approve" | "reject" | "suspend" | "exit") | null;
                        display_name: string;
                        /** Format: date-time */
                        drawn_at: string;
                        /** Format: uuid */
                        id: string;
                        may_review: boolean;
                        reason: string | null;
                        recommended_by: string | null;
                        reviewed_at: string | null;
                        reviewer_id: string | null;
                        reviewer_name: string | null;
                        /** @enum {string} */
                        state: "open" | "agreed" | "disagreed";
                        worked_by: string | null;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_case_samples_id_review: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @enum {string} */
                    verdict: "agreed" | "disagreed";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        case_id: string;
                        /** Format: uuid */
                        decided_by: string;
                        decision: ("approve" | "reject" | "suspend" | "exit") | null;
                        display_name: string;
                        /** Format: date-time */
                        drawn_at: string;
                        /** Format: uuid */
                        id: string;
                        may_review: boolean;
                        reason: string | null;
                        recommended_by: string | null;
                        reviewed_at: string | null;
                        reviewer_id: string | null;
                        reviewer_name: string | null;
                        /** @enum {string} */
                        state: "open" | "agreed" | "disagreed";
                        worked_by: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_compliance_cases: {
        parameters: {
            query?: {
                filter?: string;
                order?: "ASC" | "DESC";
                page?: number;
                perPage?: number;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        application: {
                            country: string | null;
                            display_name: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "natural_person" | "legal_entity";
                            parent_id: string | null;
                            risk_level: ("low" | "medium" | "high" | "prohibited") | null;
                            /** @enum {string} */
                            state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                        };
                        /** Format: uuid */
                        application_id: string;
                        assignee: {
                            full_name: string;
                            /** Format: uuid */
                            id: string;
                        } | null;
                        assignee_id: string | null;
                        breached_at: string | null;
                        business_key: string;
                        clock_stopped_at: string | null;
                        closed_at: string | null;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        decision: ("approve" | "reject" | "suspend" | "exit") | null;
                        decision_reason: string | null;
                        due_at: string | null;
                        evidence_hash: string | null;
                        /** Format: uuid */
                        id: string;
                        merge_reason: string | null;
                        merged_at: string | null;
                        merged_by: string | null;
                        merged_into: string | null;
                        open_hits: number;
                        /** Format: date-time */
                        opened_at: string;
                        priority: number;
                        /** @enum {string} */
                        reason: "onboarding" | "periodic_review" | "document_expired" | "list_changed" | "check_failed" | "risk_model_changed" | "manual";
                        recommendation: ("approve" | "reject" | "suspend" | "exit") | null;
                        recommendation_note: string | null;
                        recommended_at: string | null;
                        recommended_by: string | null;
                        recommended_by_name: string | null;
                        snooze_reason: string | null;
                        snoozed_at: string | null;
                        snoozed_by: string | null;
                        snoozed_by_name: string | null;
                        snoozed_until: string | null;
                        /** @enum {string} */
                        state: "open" | "in_work" | "waiting_for_client" | "recommended" | "decided" | "closed";
                        /** Format: date-time */
                        updated_at: string;
                        version: number;
                        warned_at: string | null;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_compliance_cases_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: {
                            claim: boolean;
                            decide: ("approve" | "reject" | "suspend" | "exit")[];
                            link: boolean;
                            merge: boolean;
                            note: boolean;
                            recommend: boolean;
                            release: boolean;
                            request_information: boolean;
                            screen_again: boolean;
                            send_back: boolean;
                            snooze: boolean;
                            wake: boolean;
                        };
                        approval_obstacles: string[];
                        case: {
                            /** Format: uuid */
                            application_id: string;
                            assignee: {
                                full_name: string;
                                /** Format: uuid */
                                id: string;
                            } | null;
                            assignee_id: string | null;
                            breached_at: string | null;
                            business_key: string;
                            clock_stopped_at: string | null;
                            closed_at: string | null;
                            decided_at: string | null;
                            decided_by: string | null;
                            decided_by_name: string | null;
                            decision: ("approve" | "reject" | "suspend" | "exit") | null;
                            decision_reason: string | null;
                            due_at: string | null;
                            evidence_hash: string | null;
                            /** Format: uuid */
                            id: string;
                            merge_reason: string | null;
                            merged_at: string | null;
                            merged_by: string | null;
                            merged_into: string | null;
                            /** Format: date-time */
                            opened_at: string;
                            priority: number;
                            /** @enum {string} */
                            reason: "onboarding" | "periodic_review" | "document_expired" | "list_changed" | "check_failed" | "risk_model_changed" | "manual";
                            recommendation: ("approve" | "reject" | "suspend" | "exit") | null;
                            recommendation_note: string | null;
                            recommended_at: string | null;
                            recommended_by: string | null;
                            recommended_by_name: string | null;
                            snooze_reason: string | null;
                            snoozed_at: string | null;
                            snoozed_by: string | null;
                            snoozed_by_name: string | null;
                            snoozed_until: string | null;
                            /** @enum {string} */
                            state: "open" | "in_work" | "waiting_for_client" | "recommended" | "decided" | "closed";
                            /** Format: date-time */
                            updated_at: string;
                            version: number;
                            warned_at: string | null;
                        };
                        checklist: {
                            en: string;
                            id: string;
                            is_done: boolean;
                            marked_at: string | null;
                            marked_by_name: string | null;
                            note: string | null;
                            ru: string;
                        }[];
                        duplicates: {
                            /** Format: uuid */
                            case_id: string;
                            display_name: string;
                            file: {
                                allowed_events: string[];
                                application: {
                                    channel: string;
                                    country: string | null;
                                    /** Format: date-time */
                                    created_at: string;
                                    data: {
                                        [key: string]: unknown;
                                    };
                                    decided_at: string | null;
                                    display_name: string;
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "natural_person" | "legal_entity";
                                    next_review_at: string | null;
                                    ownership_percent: string | null;
                                    parent: {
                                        display_name: string;
                                        /** Format: uuid */
                                        id: string;
                                    } | null;
                                    parent_id: string | null;
                                    party_roles: ("owner" | "director")[];
                                    product: string;
                                    risk_level: ("low" | "medium" | "high" | "prohibited") | null;
                                    /** @enum {string} */
                                    state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                                    submitted_at: string | null;
                                    /** Format: date-time */
                                    updated_at: string;
                                    /** Format: uuid */
                                    user_id: string;
                                    version: number;
                                };
                                cases: {
                                    /** Format: uuid */
                                    application_id: string;
                                    assignee: {
                                        full_name: string;
                                        /** Format: uuid */
                                        id: string;
                                    } | null;
                                    assignee_id: string | null;
                                    breached_at: string | null;
                                    business_key: string;
                                    clock_stopped_at: string | null;
                                    closed_at: string | null;
                                    decided_at: string | null;
                                    decided_by: string | null;
                                    decided_by_name: string | null;
                                    decision: ("approve" | "reject" | "suspend" | "exit") | null;
                                    decision_reason: string | null;
                                    due_at: string | null;
                                    evidence_hash: string | null;
                                    /** Format: uuid */
                                    id: string;
                                    merge_reason: string | null;
                                    merged_at: string | null;
                                    merged_by: string | null;
                                    merged_into: string | null;
                                    /** Format: date-time */
                                    opened_at: string;
                                    priority: number;
                                    /** @enum {string} */
                                    reason: "onboarding" | "periodic_review" | "document_expired" | "list_changed" | "check_failed" | "risk_model_changed" | "manual";
                                    recommendation: ("approve" | "reject" | "suspend" | "exit") | null;
                                    recommendation_note: string | null;
                                    recommended_at: string | null;
                                    recommended_by: string | null;
                                    recommended_by_name: string | null;
                                    snooze_reason: string | null;
                                    snoozed_at: string | null;
                                    snoozed_by: string | null;
                                    snoozed_by_name: string | null;
                                    snoozed_until: string | null;
                                    /** @enum {string} */
                                    state: "open" | "in_work" | "waiting_for_client" | "recommended" | "decided" | "closed";
                                    /** Format: date-time */
                                    updated_at: string;
                                    version: number;
                                    warned_at: string | null;
                                }[];
                                checks: {
                                    /** Format: uuid */
                                    application_id: string;
                                    business_key: string;
                                    findings: {
                                        code: string;
                                        field: string;
                                        params: {
                                            [key: string]: string | number;
                                        };
                                        /** @enum {string} */
                                        severity: "refuse" | "review" | "note";
                                    }[];
                                    finished_at: string | null;
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "documents" | "identity" | "liveness" | "face_match" | "ownership" | "text";
                                    provider: string;
                                    reference: string | null;
                                    /** Format: date-time */
                                    started_at: string;
                                    /** @enum {string} */
                                    state: "pending" | "passed" | "failed" | "review" | "unavailable";
                                }[];
                                documents: {
                                    /** Format: uuid */
                                    application_id: string;
                                    content_hash: string;
                                    content_type: string;
                                    /** Format: date-time */
                                    created_at: string;
                                    expires_on: string | null;
                                    expiry_reminded_at: string | null;
                                    file_name: string;
                                    findings: {
                                        code: string;
                                        field: string;
                                        params: {
                                            [key: string]: string | number;
                                        };
                                        /** @enum {string} */
                                        severity: "refuse" | "review" | "note";
                                    }[];
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "passport" | "identity_card" | "driving_licence" | "residence_permit" | "proof_of_address" | "company_extract" | "other";
                                    mrz: {
                                        checks: {
                                            expected: string;
                                            /** @enum {string} */
                                            field: "document_number" | "birth_date" | "expiry_date" | "optional_data" | "composite";
                                            found: string;
                                            ok: boolean;
                                            ok_as_read: boolean;
                                        }[];
                                        fields: {
                                            birth_date: string | null;
                                            document_code: string;
                                            document_number: string;
                                            expiry_date: string | null;
                                            family_name: string;
                                            given_names: string;
                                            issuing_state: string;
                                            names_truncated: boolean;
                                            nationality: string;
                                            optional_data: string;
                                            optional_data_2: string;
                                            sex: ("female" | "male" | "unspecified") | null;
                                        } | null;
                                        findings: {
                                            code: string;
                                            field: string;
                                            params: {
                                                [key: string]: string | number;
                                            };
                                            /** @enum {string} */
                                            severity: "refuse" | "review" | "note";
                                        }[];
                                        /** @enum {string} */
                                        format: "TD1" | "TD2" | "TD3" | "MRV-A" | "MRV-B" | "unknown";
                                        valid: boolean;
                                    } | null;
                                    mrz_text: string | null;
                                    /** @enum {string} */
                                    side: "front" | "back";
                                    size_bytes: number;
                                    /** @enum {string} */
                                    state: "received" | "verified" | "unread" | "refused" | "expired" | "superseded";
                                    /** Format: date-time */
                                    updated_at: string;
                                    /** Format: uuid */
                                    uploaded_by: string;
                                    uploaded_by_name: string | null;
                                }[];
                                messages: {
                                    /** Format: uuid */
                                    application_id: string;
                                    /** Format: uuid */
                                    author_id: string;
                                    author_name: string | null;
                                    body: string;
                                    /** Format: date-time */
                                    created_at: string;
                                    /** @enum {string} */
                                    direction: "to_client" | "from_client";
                                    document_ids: string[];
                                    /** Format: uuid */
                                    id: string;
                                    read_at: string | null;
                                }[];
                                owners: {
                                    country: string | null;
                                    display_name: string;
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "natural_person" | "legal_entity";
                                    ownership_percent: string | null;
                                    party_roles: ("owner" | "director")[];
                                    risk_level: ("low" | "medium" | "high" | "prohibited") | null;
                                    /** @enum {string} */
                                    state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                                }[];
                                risk_assessments: {
                                    /** Format: uuid */
                                    application_id: string;
                                    business_key: string;
                                    config_hash: string;
                                    /** Format: date-time */
                                    created_at: string;
                                    facts: {
                                        countries: {
                                            country: string;
                                            /** @enum {string} */
                                            role: "nationality" | "residence" | "tax_residence" | "registration" | "owner";
                                        }[];
                                        owner_values?: {
                                            [key: string]: string[];
                                        };
                                        values: {
                                            [key: string]: string[];
                                        };
                                    } | null;
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    level: "low" | "medium" | "high" | "prohibited";
                                    model_version: string;
                                    reasons: {
                                        code: string;
                                        /** @enum {string} */
                                        factor: "country" | "occupation" | "industry" | "product" | "channel" | "pep" | "ownership" | "screening" | "source_of_funds" | "expected_volume";
                                        params: {
                                            [key: string]: string | number;
                                        };
                                        points: number;
                                        value: string;
                                    }[];
                                    score: number;
                                }[];
                                screenings: {
                                    /** Format: uuid */
                                    application_id: string;
                                    business_key: string;
                                    /** Format: date-time */
                                    created_at: string;
                                    hit_count: number;
                                    hits: {
                                        /** Format: uuid */
                                        application_id: string;
                                        entry: {
                                            addresses: {
                                                country?: string;
                                                text: string;
                                            }[];
                                            dates_of_birth: {
                                                circa: boolean;
                                                from: string;
                                                /** @enum {string} */
                                                precision: "day" | "month" | "year" | "range";
                                                to: string;
                                            }[];
                                            entry_id: string;
                                            identifiers: {
                                                country?: string;
                                                currency?: string;
                                                /** @enum {string} */
                                                type: "passport" | "national_id" | "tax_id" | "registration_number" | "lei" | "bic" | "imo" | "mmsi" | "call_sign" | "aircraft_serial" | "tail_number" | "crypto_address" | "email" | "phone" | "website" | "driving_licence" | "other";
                                                value: string;
                                            }[];
                                            /** @enum {string} */
                                            kind: "person" | "entity" | "vessel" | "aircraft";
                                            /** @enum {string} */
                                            list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                                            listed_on: string | null;
                                            names: {
                                                /** @enum {string} */
                                                quality: "primary" | "strong" | "weak" | "former";
                                                script?: string;
                                                text: string;
                                            }[];
                                            nationalities: string[];
                                            places_of_birth: string[];
                                            programmes: string[];
                                            remarks: string;
                                            topics?: ("sanction" | "pep" | "crime" | "adverse")[];
                                        };
                                        entry_id: string;
                                        evidence: {
                                            contribution: number;
                                            explanation_code: string;
                                            list_value: string | null;
                                            params: {
                                                [key: string]: string | number;
                                            };
                                            party_value: string | null;
                                            /** @enum {string} */
                                            piece: "name" | "date_of_birth" | "country" | "identifier";
                                            /** @enum {string} */
                                            verdict: "match" | "close" | "contradiction" | "not_comparable";
                                            words?: {
                                                list_word: string | null;
                                                party_word: string | null;
                                                relation: string;
                                                similarity: number;
                                            }[];
                                        }[];
                                        /** Format: uuid */
                                        id: string;
                                        is_current: boolean;
                                        /** @enum {string} */
                                        list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                                        review_reason: string | null;
                                        reviewed_at: string | null;
                                        reviewed_by: string | null;
                                        reviewed_by_name: string | null;
                                        score: string;
                                        /** Format: uuid */
                                        screening_id: string;
                                        /** @enum {string} */
                                        state: "open" | "confirmed" | "cleared" | "escalated";
                                    }[];
                                    /** Format: uuid */
                                    id: string;
                                    list_versions: {
                                        as_of: string;
                                        content_hash: string;
                                        entry_count: number;
                                        /** @enum {string} */
                                        list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                                    }[];
                                    lists_ok: boolean;
                                    model_version: string;
                                    party: {
                                        countries?: string[];
                                        dates_of_birth?: {
                                            circa: boolean;
                                            from: string;
                                            /** @enum {string} */
                                            precision: "day" | "month" | "year" | "range";
                                            to: string;
                                        }[];
                                        identifiers?: {
                                            country?: string;
                                            currency?: string;
                                            /** @enum {string} */
                                            type: "passport" | "national_id" | "tax_id" | "registration_number" | "lei" | "bic" | "imo" | "mmsi" | "call_sign" | "aircraft_serial" | "tail_number" | "crypto_address" | "email" | "phone" | "website" | "driving_licence" | "other";
                                            value: string;
                                        }[];
                                        /** @enum {string} */
                                        kind: "person" | "entity" | "vessel" | "aircraft";
                                        names: string[];
                                    };
                                    threshold: string | null;
                                }[];
                                trading_account: {
                                    base_currency: string;
                                    /** Format: date-time */
                                    created_at: string;
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    status: string;
                                } | null;
                                workflow: {
                                    id: string;
                                    url: string;
                                };
                            };
                            merge_reason: string | null;
                            merged_by_name: string | null;
                            notes: {
                                /** Format: uuid */
                                author_id: string;
                                author_name: string | null;
                                body: string;
                                /** Format: uuid */
                                case_id: string;
                                /** Format: date-time */
                                created_at: string;
                                document_ids: string[];
                                /** Format: uuid */
                                id: string;
                            }[];
                            /** Format: date-time */
                            opened_at: string;
                            /** @enum {string} */
                            state: "open" | "in_work" | "waiting_for_client" | "recommended" | "decided" | "closed";
                        }[];
                        evidence_hash: string;
                        file: {
                            allowed_events: string[];
                            application: {
                                channel: string;
                                country: string | null;
                                /** Format: date-time */
                                created_at: string;
                                data: {
                                    [key: string]: unknown;
                                };
                                decided_at: string | null;
                                display_name: string;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "natural_person" | "legal_entity";
                                next_review_at: string | null;
                                ownership_percent: string | null;
                                parent: {
                                    display_name: string;
                                    /** Format: uuid */
                                    id: string;
                                } | null;
                                parent_id: string | null;
                                party_roles: ("owner" | "director")[];
                                product: string;
                                risk_level: ("low" | "medium" | "high" | "prohibited") | null;
                                /** @enum {string} */
                                state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                                submitted_at: string | null;
                                /** Format: date-time */
                                updated_at: string;
                                /** Format: uuid */
                                user_id: string;
                                version: number;
                            };
                            cases: {
                                /** Format: uuid */
                                application_id: string;
                                assignee: {
                                    full_name: string;
                                    /** Format: uuid */
                                    id: string;
                                } | null;
                                assignee_id: string | null;
                                breached_at: string | null;
                                business_key: string;
                                clock_stopped_at: string | null;
                                closed_at: string | null;
                                decided_at: string | null;
                                decided_by: string | null;
                                decided_by_name: string | null;
                                decision: ("approve" | "reject" | "suspend" | "exit") | null;
                                decision_reason: string | null;
                                due_at: string | null;
                                evidence_hash: string | null;
                                /** Format: uuid */
                                id: string;
                                merge_reason: string | null;
                                merged_at: string | null;
                                merged_by: string | null;
                                merged_into: string | null;
                                /** Format: date-time */
                                opened_at: string;
                                priority: number;
                                /** @enum {string} */
                                reason: "onboarding" | "periodic_review" | "document_expired" | "list_changed" | "check_failed" | "risk_model_changed" | "manual";
                                recommendation: ("approve" | "reject" | "suspend" | "exit") | null;
                                recommendation_note: string | null;
                                recommended_at: string | null;
                                recommended_by: string | null;
                                recommended_by_name: string | null;
                                snooze_reason: string | null;
                                snoozed_at: string | null;
                                snoozed_by: string | null;
                                snoozed_by_name: string | null;
                                snoozed_until: string | null;
                                /** @enum {string} */
                                state: "open" | "in_work" | "waiting_for_client" | "recommended" | "decided" | "closed";
                                /** Format: date-time */
                                updated_at: string;
                                version: number;
                                warned_at: string | null;
                            }[];
                            checks: {
                                /** Format: uuid */
                                application_id: string;
                                business_key: string;
                                findings: {
                                    code: string;
                                    field: string;
                                    params: {
                                        [key: string]: string | number;
                                    };
                                    /** @enum {string} */
                                    severity: "refuse" | "review" | "note";
                                }[];
                                finished_at: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "documents" | "identity" | "liveness" | "face_match" | "ownership" | "text";
                                provider: string;
                                reference: string | null;
                                /** Format: date-time */
                                started_at: string;
                                /** @enum {string} */
                                state: "pending" | "passed" | "failed" | "review" | "unavailable";
                            }[];
                            documents: {
                                /** Format: uuid */
                                application_id: string;
                                content_hash: string;
                                content_type: string;
                                /** Format: date-time */
                                created_at: string;
                                expires_on: string | null;
                                expiry_reminded_at: string | null;
                                file_name: string;
                                findings: {
                                    code: string;
                                    field: string;
                                    params: {
                                        [key: string]: string | number;
                                    };
                                    /** @enum {string} */
                                    severity: "refuse" | "review" | "note";
                                }[];
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "passport" | "identity_card" | "driving_licence" | "residence_permit" | "proof_of_address" | "company_extract" | "other";
                                mrz: {
                                    checks: {
                                        expected: string;
                                        /** @enum {string} */
                                        field: "document_number" | "birth_date" | "expiry_date" | "optional_data" | "composite";
                                        found: string;
                                        ok: boolean;
                                        ok_as_read: boolean;
                                    }[];
                                    fields: {
                                        birth_date: string | null;
                                        document_code: string;
                                        document_number: string;
                                        expiry_date: string | null;
                                        family_name: string;
                                        given_names: string;
                                        issuing_state: string;
                                        names_truncated: boolean;
                                        nationality: string;
                                        optional_data: string;
                                        optional_data_2: string;
                                        sex: ("female" | "male" | "unspecified") | null;
                                    } | null;
                                    findings: {
                                        code: string;
                                        field: string;
                                        params: {
                                            [key: string]: string | number;
                                        };
                                        /** @enum {string} */
                                        severity: "refuse" | "review" | "note";
                                    }[];
                                    /** @enum {string} */
                                    format: "TD1" | "TD2" | "TD3" | "MRV-A" | "MRV-B" | "unknown";
                                    valid: boolean;
                                } | null;
                                mrz_text: string | null;
                                /** @enum {string} */
                                side: "front" | "back";
                                size_bytes: number;
                                /** @enum {string} */
                                state: "received" | "verified" | "unread" | "refused" | "expired" | "superseded";
                                /** Format: date-time */
                                updated_at: string;
                                /** Format: uuid */
                                uploaded_by: string;
                                uploaded_by_name: string | null;
                            }[];
                            messages: {
                                /** Format: uuid */
                                application_id: string;
                                /** Format: uuid */
                                author_id: string;
                                author_name: string | null;
                                body: string;
                                /** Format: date-time */
                                created_at: string;
                                /** @enum {string} */
                                direction: "to_client" | "from_client";
                                document_ids: string[];
                                /** Format: uuid */
                                id: string;
                                read_at: string | null;
                            }[];
                            owners: {
                                country: string | null;
                                display_name: string;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "natural_person" | "legal_entity";
                                ownership_percent: string | null;
                                party_roles: ("owner" | "director")[];
                                risk_level: ("low" | "medium" | "high" | "prohibited") | null;
                                /** @enum {string} */
                                state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                            }[];
                            risk_assessments: {
                                /** Format: uuid */
                                application_id: string;
                                business_key: string;
                                config_hash: string;
                                /** Format: date-time */
                                created_at: string;
                                facts: {
                                    countries: {
                                        country: string;
                                        /** @enum {string} */
                                        role: "nationality" | "residence" | "tax_residence" | "registration" | "owner";
                                    }[];
                                    owner_values?: {
                                        [key: string]: string[];
                                    };
                                    values: {
                                        [key: string]: string[];
                                    };
                                } | null;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                level: "low" | "medium" | "high" | "prohibited";
                                model_version: string;
                                reasons: {
                                    code: string;
                                    /** @enum {string} */
                                    factor: "country" | "occupation" | "industry" | "product" | "channel" | "pep" | "ownership" | "screening" | "source_of_funds" | "expected_volume";
                                    params: {
                                        [key: string]: string | number;
                                    };
                                    points: number;
                                    value: string;
                                }[];
                                score: number;
                            }[];
                            screenings: {
                                /** Format: uuid */
                                application_id: string;
                                business_key: string;
                                /** Format: date-time */
                                created_at: string;
                                hit_count: number;
                                hits: {
                                    /** Format: uuid */
                                    application_id: string;
                                    entry: {
                                        addresses: {
                                            country?: string;
                                            text: string;
                                        }[];
                                        dates_of_birth: {
                                            circa: boolean;
                                            from: string;
                                            /** @enum {string} */
                                            precision: "day" | "month" | "year" | "range";
                                            to: string;
                                        }[];
                                        entry_id: string;
                                        identifiers: {
                                            country?: string;
                                            currency?: string;
                                            /** @enum {string} */
                                            type: "passport" | "national_id" | "tax_id" | "registration_number" | "lei" | "bic" | "imo" | "mmsi" | "call_sign" | "aircraft_serial" | "tail_number" | "crypto_address" | "email" | "phone" | "website" | "driving_licence" | "other";
                                            value: string;
                                        }[];
                                        /** @enum {string} */
                                        kind: "person" | "entity" | "vessel" | "aircraft";
                                        /** @enum {string} */
                                        list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                                        listed_on: string | null;
                                        names: {
                                            /** @enum {string} */
                                            quality: "primary" | "strong" | "weak" | "former";
                                            script?: string;
                                            text: string;
                                        }[];
                                        nationalities: string[];
                                        places_of_birth: string[];
                                        programmes: string[];
                                        remarks: string;
                                        topics?: ("sanction" | "pep" | "crime" | "adverse")[];
                                    };
                                    entry_id: string;
                                    evidence: {
                                        contribution: number;
                                        explanation_code: string;
                                        list_value: string | null;
                                        params: {
                                            [key: string]: string | number;
                                        };
                                        party_value: string | null;
                                        /** @enum {string} */
                                        piece: "name" | "date_of_birth" | "country" | "identifier";
                                        /** @enum {string} */
                                        verdict: "match" | "close" | "contradiction" | "not_comparable";
                                        words?: {
                                            list_word: string | null;
                                            party_word: string | null;
                                            relation: string;
                                            similarity: number;
                                        }[];
                                    }[];
                                    /** Format: uuid */
                                    id: string;
                                    is_current: boolean;
                                    /** @enum {string} */
                                    list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                                    review_reason: string | null;
                                    reviewed_at: string | null;
                                    reviewed_by: string | null;
                                    reviewed_by_name: string | null;
                                    score: string;
                                    /** Format: uuid */
                                    screening_id: string;
                                    /** @enum {string} */
                                    state: "open" | "confirmed" | "cleared" | "escalated";
                                }[];
                                /** Format: uuid */
                                id: string;
                                list_versions: {
                                    as_of: string;
                                    content_hash: string;
                                    entry_count: number;
                                    /** @enum {string} */
                                    list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                                }[];
                                lists_ok: boolean;
                                model_version: string;
                                party: {
                                    countries?: string[];
                                    dates_of_birth?: {
                                        circa: boolean;
                                        from: string;
                                        /** @enum {string} */
                                        precision: "day" | "month" | "year" | "range";
                                        to: string;
                                    }[];
                                    identifiers?: {
                                        country?: string;
                                        currency?: string;
                                        /** @enum {string} */
                                        type: "passport" | "national_id" | "tax_id" | "registration_number" | "lei" | "bic" | "imo" | "mmsi" | "call_sign" | "aircraft_serial" | "tail_number" | "crypto_address" | "email" | "phone" | "website" | "driving_licence" | "other";
                                        value: string;
                                    }[];
                                    /** @enum {string} */
                                    kind: "person" | "entity" | "vessel" | "aircraft";
                                    names: string[];
                                };
                                threshold: string | null;
                            }[];
                            trading_account: {
                                base_currency: string;
                                /** Format: date-time */
                                created_at: string;
                                /** Format: uuid */
                                id: string;
                                name: string;
                                status: string;
                            } | null;
                            workflow: {
                                id: string;
                                url: string;
                            };
                        };
                        lead: {
                            /** Format: uuid */
                            case_id: string;
                            display_name: string;
                            /** Format: date-time */
                            opened_at: string;
                            /** @enum {string} */
                            state: "open" | "in_work" | "waiting_for_client" | "recommended" | "decided" | "closed";
                        } | null;
                        links: {
                            /** Format: date-time */
                            created_at: string;
                            created_by_name: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "same_person" | "same_address" | "same_document" | "related_party" | "other";
                            other: {
                                /** Format: uuid */
                                case_id: string;
                                display_name: string;
                                /** Format: date-time */
                                opened_at: string;
                                /** @enum {string} */
                                state: "open" | "in_work" | "waiting_for_client" | "recommended" | "decided" | "closed";
                            };
                            reason: string;
                        }[];
                        notes: {
                            /** Format: uuid */
                            author_id: string;
                            author_name: string | null;
                            body: string;
                            /** Format: uuid */
                            case_id: string;
                            /** Format: date-time */
                            created_at: string;
                            document_ids: string[];
                            /** Format: uuid */
                            id: string;
                        }[];
                        presence: {
                            full_name: string;
                            /** Format: uuid */
                            id: string;
                        }[];
                        timeline: {
                            action: string;
                            actor: {
                                full_name: string | null;
                                id: string;
                                role: string;
                            };
                            /** Format: date-time */
                            at: string;
                            code: string | null;
                            detail: string | null;
                            noun: string;
                            /** @enum {string} */
                            outcome: "done" | "refused";
                            record_id: string | null;
                            state_after: string | null;
                            state_before: string | null;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_cases_id_checklist: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    is_done: boolean;
                    item_id: string;
                    note: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        en: string;
                        id: string;
                        is_done: boolean;
                        marked_at: string | null;
                        marked_by_name: string | null;
                        note: string | null;
                        ru: string;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_cases_id_claim: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        application_id: string;
                        assignee: {
                            full_name: string;
                            /** Format: uuid */
                            id: string;
                        } | null;
                        assignee_id: string | null;
                        breached_at: string | null;
                        business_key: string;
                        clock_stopped_at: string | null;
                        closed_at: string | null;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        decision: ("approve" | "reject" | "suspend" | "exit") | null;
                        decision_reason: string | null;
                        due_at: string | null;
                        evidence_hash: string | null;
                        /** Format: uuid */
                        id: string;
                        merge_reason: string | null;
                        merged_at: string | null;
                        merged_by: string | null;
                        merged_into: string | null;
                        /** Format: date-time */
                        opened_at: string;
                        priority: number;
                        /** @enum {string} */
                        reason: "onboarding" | "periodic_review" | "document_expired" | "list_changed" | "check_failed" | "risk_model_changed" | "manual";
                        recommendation: ("approve" | "reject" | "suspend" | "exit") | null;
                        recommendation_note: string | null;
                        recommended_at: string | null;
                        recommended_by: string | null;
                        recommended_by_name: string | null;
                        snooze_reason: string | null;
                        snoozed_at: string | null;
                        snoozed_by: string | null;
                        snoozed_by_name: string | null;
                        snoozed_until: string | null;
                        /** @enum {string} */
                        state: "open" | "in_work" | "waiting_for_client" | "recommended" | "decided" | "closed";
                        /** Format: date-time */
                        updated_at: string;
                        version: number;
                        warned_at: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_compliance_cases_id_clock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answer_days: number;
                        /** Format: uuid */
                        case_id: string;
                        due_at: string | null;
                        is_breached: boolean;
                        is_stopped: boolean;
                        is_warned: boolean;
                        /** Format: date-time */
                        opened_at: string;
                        reminder_days: number[];
                        /** @enum {string} */
                        state: "open" | "in_work" | "waiting_for_client" | "recommended" | "decided" | "closed";
                        stopped_at: string | null;
                        warn_at: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_cases_id_clock: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    mark: "warned" | "breached";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answer_days: number;
                        /** Format: uuid */
                        case_id: string;
                        due_at: string | null;
                        is_breached: boolean;
                        is_stopped: boolean;
                        is_warned: boolean;
                        /** Format: date-time */
                        opened_at: string;
                        reminder_days: number[];
                        /** @enum {string} */
                        state: "open" | "in_work" | "waiting_for_client" | "recommended" | "decided" | "closed";
                        stopped_at: string | null;
                        warn_at: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_cases_id_decision: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "approve" | "reject" | "suspend" | "exit";
                    evidence_hash: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        application_id: string;
                        assignee: {
                            full_name: string;
                            /** Format: uuid */
                            id: string;
                        } | null;
                        assignee_id: string | null;
                        breached_at: string | null;
                        business_key: string;
                        clock_stopped_at: string | null;
                        closed_at: string | null;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        decision: ("approve" | "reject" | "suspend" | "exit") | null;
                        decision_reason: string | null;
                        due_at: string | null;
                        evidence_hash: string | null;
                        /** Format: uuid */
                        id: string;
                        merge_reason: string | null;
                        merged_at: string | null;
                        merged_by: string | null;
                        merged_into: string | null;
                        /** Format: date-time */
                        opened_at: string;
                        priority: number;
                        /** @enum {string} */
                        reason: "onboarding" | "periodic_review" | "document_expired" | "list_changed" | "check_failed" | "risk_model_changed" | "manual";
                        recommendation: ("approve" | "reject" | "suspend" | "exit") | null;
                        recommendation_note: string | null;
                        recommended_at: string | null;
                        recommended_by: string | null;
                        recommended_by_name: string | null;
                        snooze_reason: string | null;
                        snoozed_at: string | null;
                        snoozed_by: string | null;
                        snoozed_by_name: string | null;
                        snoozed_until: string | null;
                        /** @enum {string} */
                        state: "open" | "in_work" | "waiting_for_client" | "recommended" | "decided" | "closed";
                        /** Format: date-time */
                        updated_at: string;
                        version: number;
                        warned_at: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_cases_id_documents: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    expires_on?: string;
                    file?: string;
                    /** @enum {string} */
                    kind: "passport" | "identity_card" | "driving_licence" | "residence_permit" | "proof_of_address" | "company_extract" | "other";
                    mrz_text?: string;
                    /**
                     * @default front
                     * @enum {string}
                     */
                    side?: "front" | "back";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        application_id: string;
                        content_hash: string;
                        content_type: string;
                        /** Format: date-time */
                        created_at: string;
                        expires_on: string | null;
                        expiry_reminded_at: string | null;
                        file_name: string;
                        findings: {
                            code: string;
                            field: string;
                            params: {
                                [key: string]: string | number;
                            };
                            /** @enum {string} */
                            severity: "refuse" | "review" | "note";
                        }[];
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "passport" | "identity_card" | "driving_licence" | "residence_permit" | "proof_of_address" | "company_extract" | "other";
                        mrz: {
                            checks: {
                                expected: string;
                                /** @enum {string} */
                                field: "document_number" | "birth_date" | "expiry_date" | "optional_data" | "composite";
                                found: string;
                                ok: boolean;
                                ok_as_read: boolean;
                            }[];
                            fields: {
                                birth_date: string | null;
                                document_code: string;
                                document_number: string;
                                expiry_date: string | null;
                                family_name: string;
                                given_names: string;
                                issuing_state: string;
                                names_truncated: boolean;
                                nationality: string;
                                optional_data: string;
                                optional_data_2: string;
                                sex: ("female" | "male" | "unspecified") | null;
                            } | null;
                            findings: {
                                code: string;
                                field: string;
                                params: {
                                    [key: string]: string | number;
                                };
                                /** @enum {string} */
                                severity: "refuse" | "review" | "note";
                            }[];
                            /** @enum {string} */
                            format: "TD1" | "TD2" | "TD3" | "MRV-A" | "MRV-B" | "unknown";
                            valid: boolean;
                        } | null;
                        mrz_text: string | null;
                        /** @enum {string} */
                        side: "front" | "back";
                        size_bytes: number;
                        /** @enum {string} */
                        state: "received" | "verified" | "unread" | "refused" | "expired" | "superseded";
                        /** Format: date-time */
                        updated_at: string;
                        /** Format: uuid */
                        uploaded_by: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_cases_id_duplicates: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    duplicate_id: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        application_id: string;
                        assignee: {
                            full_name: string;
                            /** Format: uuid */
                            id: string;
                        } | null;
                        assignee_id: string | null;
                        breached_at: string | null;
                        business_key: string;
                        clock_stopped_at: string | null;
                        closed_at: string | null;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        decision: ("approve" | "reject" | "suspend" | "exit") | null;
                        decision_reason: string | null;
                        due_at: string | null;
                        evidence_hash: string | null;
                        /** Format: uuid */
                        id: string;
                        merge_reason: string | null;
                        merged_at: string | null;
                        merged_by: string | null;
                        merged_into: string | null;
                        /** Format: date-time */
                        opened_at: string;
                        priority: number;
                        /** @enum {string} */
                        reason: "onboarding" | "periodic_review" | "document_expired" | "list_changed" | "check_failed" | "risk_model_changed" | "manual";
                        recommendation: ("approve" | "reject" | "suspend" | "exit") | null;
                        recommendation_note: string | null;
                        recommended_at: string | null;
                        recommended_by: string | null;
                        recommended_by_name: string | null;
                        snooze_reason: string | null;
                        snoozed_at: string | null;
                        snoozed_by: string | null;
                        snoozed_by_name: string | null;
                        snoozed_until: string | null;
                        /** @enum {string} */
                        state: "open" | "in_work" | "waiting_for_client" | "recommended" | "decided" | "closed";
                        /** Format: date-time */
                        updated_at: string;
                        version: number;
                        warned_at: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_cases_id_information_requests: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        application_id: string;
                        assignee: {
                            full_name: string;
                            /** Format: uuid */
                            id: string;
                        } | null;
                        assignee_id: string | null;
                        breached_at: string | null;
                        business_key: string;
                        clock_stopped_at: string | null;
                        closed_at: string | null;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        decision: ("approve" | "reject" | "suspend" | "exit") | null;
                        decision_reason: string | null;
                        due_at: string | null;
                        evidence_hash: string | null;
                        /** Format: uuid */
                        id: string;
                        merge_reason: string | null;
                        merged_at: string | null;
                        merged_by: string | null;
                        merged_into: string | null;
                        /** Format: date-time */
                        opened_at: string;
                        priority: number;
                        /** @enum {string} */
                        reason: "onboarding" | "periodic_review" | "document_expired" | "list_changed" | "check_failed" | "risk_model_changed" | "manual";
                        recommendation: ("approve" | "reject" | "suspend" | "exit") | null;
                        recommendation_note: string | null;
                        recommended_at: string | null;
                        recommended_by: string | null;
                        recommended_by_name: string | null;
                        snooze_reason: string | null;
                        snoozed_at: string | null;
                        snoozed_by: string | null;
                        snoozed_by_name: string | null;
                        snoozed_until: string | null;
                        /** @enum {string} */
                        state: "open" | "in_work" | "waiting_for_client" | "recommended" | "decided" | "closed";
                        /** Format: date-time */
                        updated_at: string;
                        version: number;
                        warned_at: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_cases_id_links: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "same_person" | "same_address" | "same_document" | "related_party" | "other";
                    /** Format: uuid */
                    other_id: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        created_at: string;
                        created_by_name: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "same_person" | "same_address" | "same_document" | "related_party" | "other";
                        other: {
                            /** Format: uuid */
                            case_id: string;
                            display_name: string;
                            /** Format: date-time */
                            opened_at: string;
                            /** @enum {string} */
                            state: "open" | "in_work" | "waiting_for_client" | "recommended" | "decided" | "closed";
                        };
                        reason: string;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_cases_id_links_link_id_end: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                link_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        created_at: string;
                        created_by_name: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "same_person" | "same_address" | "same_document" | "related_party" | "other";
                        other: {
                            /** Format: uuid */
                            case_id: string;
                            display_name: string;
                            /** Format: date-time */
                            opened_at: string;
                            /** @enum {string} */
                            state: "open" | "in_work" | "waiting_for_client" | "recommended" | "decided" | "closed";
                        };
                        reason: string;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_cases_id_notes: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                    /** @default [] */
                    document_ids?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        author_id: string;
                        author_name: string | null;
                        body: string;
                        /** Format: uuid */
                        case_id: string;
                        /** Format: date-time */
                        created_at: string;
                        document_ids: string[];
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_cases_id_recommendation: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    evidence_hash: string;
                    note: string;
                    /** @enum {string} */
                    recommendation: "approve" | "reject" | "suspend" | "exit";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        application_id: string;
                        assignee: {
                            full_name: string;
                            /** Format: uuid */
                            id: string;
                        } | null;
                        assignee_id: string | null;
                        breached_at: string | null;
                        business_key: string;
                        clock_stopped_at: string | null;
                        closed_at: string | null;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        decision: ("approve" | "reject" | "suspend" | "exit") | null;
                        decision_reason: string | null;
                        due_at: string | null;
                        evidence_hash: string | null;
                        /** Format: uuid */
                        id: string;
                        merge_reason: string | null;
                        merged_at: string | null;
                        merged_by: string | null;
                        merged_into: string | null;
                        /** Format: date-time */
                        opened_at: string;
                        priority: number;
                        /** @enum {string} */
                        reason: "onboarding" | "periodic_review" | "document_expired" | "list_changed" | "check_failed" | "risk_model_changed" | "manual";
                        recommendation: ("approve" | "reject" | "suspend" | "exit") | null;
                        recommendation_note: string | null;
                        recommended_at: string | null;
                        recommended_by: string | null;
                        recommended_by_name: string | null;
                        snooze_reason: string | null;
                        snoozed_at: string | null;
                        snoozed_by: string | null;
                        snoozed_by_name: string | null;
                        snoozed_until: string | null;
                        /** @enum {string} */
                        state: "open" | "in_work" | "waiting_for_client" | "recommended" | "decided" | "closed";
                        /** Format: date-time */
                        updated_at: string;
                        version: number;
                        warned_at: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_cases_id_release: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        application_id: string;
                        assignee: {
                            full_name: string;
                            /** Format: uuid */
                            id: string;
                        } | null;
                        assignee_id: string | null;
                        breached_at: string | null;
                        business_key: string;
                        clock_stopped_at: string | null;
                        closed_at: string | null;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        decision: ("approve" | "reject" | "suspend" | "exit") | null;
                        decision_reason: string | null;
                        due_at: string | null;
                        evidence_hash: string | null;
                        /** Format: uuid */
                        id: string;
                        merge_reason: string | null;
                        merged_at: string | null;
                        merged_by: string | null;
                        merged_into: string | null;
                        /** Format: date-time */
                        opened_at: string;
                        priority: number;
                        /** @enum {string} */
                        reason: "onboarding" | "periodic_review" | "document_expired" | "list_changed" | "check_failed" | "risk_model_changed" | "manual";
                        recommendation: ("approve" | "reject" | "suspend" | "exit") | null;
                        recommendation_note: string | null;
                        recommended_at: string | null;
                        recommended_by: string | null;
                        recommended_by_name: string | null;
                        snooze_reason: string | null;
                        snoozed_at: string | null;
                        snoozed_by: string | null;
                        snoozed_by_name: string | null;
                        snoozed_until: string | null;
                        /** @enum {string} */
                        state: "open" | "in_work" | "waiting_for_client" | "recommended" | "decided" | "closed";
                        /** Format: date-time */
                        updated_at: string;
                        version: number;
                        warned_at: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_compliance_cases_id_request_drafts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        language: "en" | "ru";
                        /** Format: uuid */
                        template_id: string;
                        texts: {
                            en: {
                                body: string;
                                name: string;
                            };
                            ru: {
                                body: string;
                                name: string;
                            };
                        };
                        version: number;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_cases_id_screening_requests: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        application_id: string;
                        assignee: {
                            full_name: string;
                            /** Format: uuid */
                            id: string;
                        } | null;
                        assignee_id: string | null;
                        breached_at: string | null;
                        business_key: string;
                        clock_stopped_at: string | null;
                        closed_at: string | null;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        decision: ("approve" | "reject" | "suspend" | "exit") | null;
                        decision_reason: string | null;
                        due_at: string | null;
                        evidence_hash: string | null;
                        /** Format: uuid */
                        id: string;
                        merge_reason: string | null;
                        merged_at: string | null;
                        merged_by: string | null;
                        merged_into: string | null;
                        /** Format: date-time */
                        opened_at: string;
                        priority: number;
                        /** @enum {string} */
                        reason: "onboarding" | "periodic_review" | "document_expired" | "list_changed" | "check_failed" | "risk_model_changed" | "manual";
                        recommendation: ("approve" | "reject" | "suspend" | "exit") | null;
                        recommendation_note: string | null;
                        recommended_at: string | null;
                        recommended_by: string | null;
                        recommended_by_name: string | null;
                        snooze_reason: string | null;
                        snoozed_at: string | null;
                        snoozed_by: string | null;
                        snoozed_by_name: string | null;
                        snoozed_until: string | null;
                        /** @enum {string} */
                        state: "open" | "in_work" | "waiting_for_client" | "recommended" | "decided" | "closed";
                        /** Format: date-time */
                        updated_at: string;
                        version: number;
                        warned_at: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_cases_id_send_back: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        application_id: string;
                        assignee: {
                            full_name: string;
                            /** Format: uuid */
                            id: string;
                        } | null;
                        assignee_id: string | null;
                        breached_at: string | null;
                        business_key: string;
                        clock_stopped_at: string | null;
                        closed_at: string | null;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        decision: ("approve" | "reject" | "suspend" | "exit") | null;
                        decision_reason: string | null;
                        due_at: string | null;
                        evidence_hash: string | null;
                        /** Format: uuid */
                        id: string;
                        merge_reason: string | null;
                        merged_at: string | null;
                        merged_by: string | null;
                        merged_into: string | null;
                        /** Format: date-time */
                        opened_at: string;
                        priority: number;
                        /** @enum {string} */
                        reason: "onboarding" | "periodic_review" | "document_expired" | "list_changed" | "check_failed" | "risk_model_changed" | "manual";
                        recommendation: ("approve" | "reject" | "suspend" | "exit") | null;
                        recommendation_note: string | null;
                        recommended_at: string | null;
                        recommended_by: string | null;
                        recommended_by_name: string | null;
                        snooze_reason: string | null;
                        snoozed_at: string | null;
                        snoozed_by: string | null;
                        snoozed_by_name: string | null;
                        snoozed_until: string | null;
                        /** @enum {string} */
                        state: "open" | "in_work" | "waiting_for_client" | "recommended" | "decided" | "closed";
                        /** Format: date-time */
                        updated_at: string;
                        version: number;
                        warned_at: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_cases_id_snooze: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** Format: date-time */
                    until: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        application_id: string;
                        assignee: {
                            full_name: string;
                            /** Format: uuid */
                            id: string;
                        } | null;
                        assignee_id: string | null;
                        breached_at: string | null;
                        business_key: string;
                        clock_stopped_at: string | null;
                        closed_at: string | null;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        decision: ("approve" | "reject" | "suspend" | "exit") | null;
                        decision_reason: string | null;
                        due_at: string | null;
                        evidence_hash: string | null;
                        /** Format: uuid */
                        id: string;
                        merge_reason: string | null;
                        merged_at: string | null;
                        merged_by: string | null;
                        merged_into: string | null;
                        /** Format: date-time */
                        opened_at: string;
                        priority: number;
                        /** @enum {string} */
                        reason: "onboarding" | "periodic_review" | "document_expired" | "list_changed" | "check_failed" | "risk_model_changed" | "manual";
                        recommendation: ("approve" | "reject" | "suspend" | "exit") | null;
                        recommendation_note: string | null;
                        recommended_at: string | null;
                        recommended_by: string | null;
                        recommended_by_name: string | null;
                        snooze_reason: string | null;
                        snoozed_at: string | null;
                        snoozed_by: string | null;
                        snoozed_by_name: string | null;
                        snoozed_until: string | null;
                        /** @enum {string} */
                        state: "open" | "in_work" | "waiting_for_client" | "recommended" | "decided" | "closed";
                        /** Format: date-time */
                        updated_at: string;
                        version: number;
                        warned_at: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_cases_id_split: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        application_id: string;
                        assignee: {
                            full_name: string;
                            /** Format: uuid */
                            id: string;
                        } | null;
                        assignee_id: string | null;
                        breached_at: string | null;
                        business_key: string;
                        clock_stopped_at: string | null;
                        closed_at: string | null;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        decision: ("approve" | "reject" | "suspend" | "exit") | null;
                        decision_reason: string | null;
                        due_at: string | null;
                        evidence_hash: string | null;
                        /** Format: uuid */
                        id: string;
                        merge_reason: string | null;
                        merged_at: string | null;
                        merged_by: string | null;
                        merged_into: string | null;
                        /** Format: date-time */
                        opened_at: string;
                        priority: number;
                        /** @enum {string} */
                        reason: "onboarding" | "periodic_review" | "document_expired" | "list_changed" | "check_failed" | "risk_model_changed" | "manual";
                        recommendation: ("approve" | "reject" | "suspend" | "exit") | null;
                        recommendation_note: string | null;
                        recommended_at: string | null;
                        recommended_by: string | null;
                        recommended_by_name: string | null;
                        snooze_reason: string | null;
                        snoozed_at: string | null;
                        snoozed_by: string | null;
                        snoozed_by_name: string | null;
                        snoozed_until: string | null;
                        /** @enum {string} */
                        state: "open" | "in_work" | "waiting_for_client" | "recommended" | "decided" | "closed";
                        /** Format: date-time */
                        updated_at: string;
                        version: number;
                        warned_at: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_cases_id_wake: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        application_id: string;
                        assignee: {
                            full_name: string;
                            /** Format: uuid */
                            id: string;
                        } | null;
                        assignee_id: string | null;
                        breached_at: string | null;
                        business_key: string;
                        clock_stopped_at: string | null;
                        closed_at: string | null;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        decision: ("approve" | "reject" | "suspend" | "exit") | null;
                        decision_reason: string | null;
                        due_at: string | null;
                        evidence_hash: string | null;
                        /** Format: uuid */
                        id: string;
                        merge_reason: string | null;
                        merged_at: string | null;
                        merged_by: string | null;
                        merged_into: string | null;
                        /** Format: date-time */
                        opened_at: string;
                        priority: number;
                        /** @enum {string} */
                        reason: "onboarding" | "periodic_review" | "document_expired" | "list_changed" | "check_failed" | "risk_model_changed" | "manual";
                        recommendation: ("approve" | "reject" | "suspend" | "exit") | null;
                        recommendation_note: string | null;
                        recommended_at: string | null;
                        recommended_by: string | null;
                        recommended_by_name: string | null;
                        snooze_reason: string | null;
                        snoozed_at: string | null;
                        snoozed_by: string | null;
                        snoozed_by_name: string | null;
                        snoozed_until: string | null;
                        /** @enum {string} */
                        state: "open" | "in_work" | "waiting_for_client" | "recommended" | "decided" | "closed";
                        /** Format: date-time */
                        updated_at: string;
                        version: number;
                        warned_at: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_compliance_dashboard: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applications_by_state: {
                            count: number;
                            state: string;
                        }[];
                        /** @description When the newest event in these figures happened */
                        as_of: string;
                        cases_by_age: {
                            bucket: string;
                            count: number;
                        }[];
                        cases_by_state: {
                            count: number;
                            state: string;
                        }[];
                        decisions_by_day: {
                            count: number;
                            day: string;
                            decision: string;
                        }[];
                        hits_by_list: {
                            count: number;
                            /** @enum {string} */
                            list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                            state: string;
                        }[];
                        service_levels: {
                            breached: number;
                            median_minutes: number | null;
                            warned: number;
                            within: number;
                        };
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_hits_id_review: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @enum {string} */
                    state: "confirmed" | "cleared" | "escalated";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        application_id: string;
                        entry: {
                            addresses: {
                                country?: string;
                                text: string;
                            }[];
                            dates_of_birth: {
                                circa: boolean;
                                from: string;
                                /** @enum {string} */
                                precision: "day" | "month" | "year" | "range";
                                to: string;
                            }[];
                            entry_id: string;
                            identifiers: {
                                country?: string;
                                currency?: string;
                                /** @enum {string} */
                                type: "passport" | "national_id" | "tax_id" | "registration_number" | "lei" | "bic" | "imo" | "mmsi" | "call_sign" | "aircraft_serial" | "tail_number" | "crypto_address" | "email" | "phone" | "website" | "driving_licence" | "other";
                                value: string;
                            }[];
                            /** @enum {string} */
                            kind: "person" | "entity" | "vessel" | "aircraft";
                            /** @enum {string} */
                            list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                            listed_on: string | null;
                            names: {
                                /** @enum {string} */
                                quality: "primary" | "strong" | "weak" | "former";
                                script?: string;
                                text: string;
                            }[];
                            nationalities: string[];
                            places_of_birth: string[];
                            programmes: string[];
                            remarks: string;
                            topics?: ("sanction" | "pep" | "crime" | "adverse")[];
                        };
                        entry_id: string;
                        evidence: {
                            contribution: number;
                            explanation_code: string;
                            list_value: string | null;
                            params: {
                                [key: string]: string | number;
                            };
                            party_value: string | null;
                            /** @enum {string} */
                            piece: "name" | "date_of_birth" | "country" | "identifier";
                            /** @enum {string} */
                            verdict: "match" | "close" | "contradiction" | "not_comparable";
                            words?: {
                                list_word: string | null;
                                party_word: string | null;
                                relation: string;
                                similarity: number;
                            }[];
                        }[];
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                        review_reason: string | null;
                        reviewed_at: string | null;
                        reviewed_by: string | null;
                        score: string;
                        /** Format: uuid */
                        screening_id: string;
                        /** @enum {string} */
                        state: "open" | "confirmed" | "cleared" | "escalated";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_compliance_lists: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        age_days: number;
                        as_of: string;
                        checked_at: string | null;
                        content_hash: string;
                        entry_count: number;
                        /** Format: uuid */
                        id: string;
                        is_fresh: boolean;
                        /** @enum {string} */
                        list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                        /** Format: date-time */
                        loaded_at: string;
                        max_age_days: number;
                        object_hash: string;
                        publisher: string;
                        source: string;
                        /** @enum {string} */
                        state: "active" | "superseded" | "held";
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_lists: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    as_of: string;
                    checked_at?: string | null;
                    content: string;
                    content_hash: string;
                    entry_count: number;
                    /** @enum {string} */
                    list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                    publisher: string;
                    source: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        as_of: string;
                        checked_at: string | null;
                        content_hash: string;
                        entry_count: number;
                        /** Format: uuid */
                        id: string;
                        is_new: boolean;
                        /** @enum {string} */
                        list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                        /** Format: date-time */
                        loaded_at: string;
                        object_hash: string;
                        publisher: string;
                        source: string;
                        /** @enum {string} */
                        state: "active" | "superseded" | "held";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_compliance_lists_id_changes: {
        parameters: {
            query?: {
                since?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: {
                            entry_id: string;
                            /** @enum {string} */
                            kind: "person" | "entity" | "vessel" | "aircraft";
                            name: string;
                        }[];
                        added_count: number;
                        changed: {
                            entry_id: string;
                            fields: string[];
                            /** @enum {string} */
                            kind: "person" | "entity" | "vessel" | "aircraft";
                            name: string;
                        }[];
                        changed_count: number;
                        removed: {
                            entry_id: string;
                            /** @enum {string} */
                            kind: "person" | "entity" | "vessel" | "aircraft";
                            name: string;
                        }[];
                        removed_count: number;
                        since: {
                            as_of: string;
                            entry_count: number;
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            loaded_at: string;
                            /** @enum {string} */
                            state: "active" | "superseded" | "held";
                        } | null;
                        version: {
                            as_of: string;
                            entry_count: number;
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            loaded_at: string;
                            /** @enum {string} */
                            state: "active" | "superseded" | "held";
                        };
                        versions: {
                            as_of: string;
                            entry_count: number;
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            loaded_at: string;
                            /** @enum {string} */
                            state: "active" | "superseded" | "held";
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_compliance_lists_id_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/gzip": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_compliance_lists_id_delta: {
        parameters: {
            query: {
                since: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changed: string[];
                        entries: string;
                        gone: string[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_lists_id_release: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        as_of: string;
                        checked_at: string | null;
                        content_hash: string;
                        entry_count: number;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                        /** Format: date-time */
                        loaded_at: string;
                        object_hash: string;
                        publisher: string;
                        source: string;
                        /** @enum {string} */
                        state: "active" | "superseded" | "held";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_compliance_lists_state: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        is_demonstration: boolean;
                        ok: boolean;
                        problems: {
                            code: string;
                            /** @enum {string} */
                            list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                            params: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_compliance_own_entries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        aliases: string[];
                        born: string | null;
                        countries: string[];
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        end_note: string | null;
                        ended_at: string | null;
                        ended_by: string | null;
                        ended_by_name: string | null;
                        /** Format: uuid */
                        id: string;
                        identifiers: {
                            /** @enum {string} */
                            type: "passport" | "national_id" | "tax_id" | "registration_number" | "lei" | "bic" | "imo" | "mmsi" | "call_sign" | "aircraft_serial" | "tail_number" | "crypto_address" | "email" | "phone" | "website" | "driving_licence" | "other";
                            value: string;
                        }[];
                        /** @enum {string} */
                        kind: "person" | "entity" | "vessel" | "aircraft";
                        name: string;
                        note: string | null;
                        /** Format: date-time */
                        proposed_at: string;
                        /** Format: uuid */
                        proposed_by: string;
                        proposed_by_name: string | null;
                        reason: string;
                        removal_at: string | null;
                        removal_by: string | null;
                        removal_by_name: string | null;
                        removal_reason: string | null;
                        /** @enum {string} */
                        state: "proposed" | "in_force" | "removing" | "refused" | "retracted" | "ended";
                        until: string | null;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_own_entries: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    aliases?: string[];
                    /** @default null */
                    born?: string | null;
                    /** @default [] */
                    countries?: string[];
                    /** @default [] */
                    identifiers?: {
                        /** @enum {string} */
                        type: "passport" | "national_id" | "tax_id" | "registration_number" | "lei" | "bic" | "imo" | "mmsi" | "call_sign" | "aircraft_serial" | "tail_number" | "crypto_address" | "email" | "phone" | "website" | "driving_licence" | "other";
                        value: string;
                    }[];
                    /** @enum {string} */
                    kind: "person" | "entity" | "vessel" | "aircraft";
                    name: string;
                    reason: string;
                    /** @default null */
                    until?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        aliases: string[];
                        born: string | null;
                        countries: string[];
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        end_note: string | null;
                        ended_at: string | null;
                        ended_by: string | null;
                        ended_by_name: string | null;
                        /** Format: uuid */
                        id: string;
                        identifiers: {
                            /** @enum {string} */
                            type: "passport" | "national_id" | "tax_id" | "registration_number" | "lei" | "bic" | "imo" | "mmsi" | "call_sign" | "aircraft_serial" | "tail_number" | "crypto_address" | "email" | "phone" | "website" | "driving_licence" | "other";
                            value: string;
                        }[];
                        /** @enum {string} */
                        kind: "person" | "entity" | "vessel" | "aircraft";
                        name: string;
                        note: string | null;
                        /** Format: date-time */
                        proposed_at: string;
                        /** Format: uuid */
                        proposed_by: string;
                        proposed_by_name: string | null;
                        reason: string;
                        removal_at: string | null;
                        removal_by: string | null;
                        removal_by_name: string | null;
                        removal_reason: string | null;
                        /** @enum {string} */
                        state: "proposed" | "in_force" | "removing" | "refused" | "retracted" | "ended";
                        until: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_own_entries_id_approval: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        aliases: string[];
                        born: string | null;
                        countries: string[];
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        end_note: string | null;
                        ended_at: string | null;
                        ended_by: string | null;
                        ended_by_name: string | null;
                        /** Format: uuid */
                        id: string;
                        identifiers: {
                            /** @enum {string} */
                            type: "passport" | "national_id" | "tax_id" | "registration_number" | "lei" | "bic" | "imo" | "mmsi" | "call_sign" | "aircraft_serial" | "tail_number" | "crypto_address" | "email" | "phone" | "website" | "driving_licence" | "other";
                            value: string;
                        }[];
                        /** @enum {string} */
                        kind: "person" | "entity" | "vessel" | "aircraft";
                        name: string;
                        note: string | null;
                        /** Format: date-time */
                        proposed_at: string;
                        /** Format: uuid */
                        proposed_by: string;
                        proposed_by_name: string | null;
                        reason: string;
                        removal_at: string | null;
                        removal_by: string | null;
                        removal_by_name: string | null;
                        removal_reason: string | null;
                        /** @enum {string} */
                        state: "proposed" | "in_force" | "removing" | "refused" | "retracted" | "ended";
                        until: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_own_entries_id_refusal: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        aliases: string[];
                        born: string | null;
                        countries: string[];
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        end_note: string | null;
                        ended_at: string | null;
                        ended_by: string | null;
                        ended_by_name: string | null;
                        /** Format: uuid */
                        id: string;
                        identifiers: {
                            /** @enum {string} */
                            type: "passport" | "national_id" | "tax_id" | "registration_number" | "lei" | "bic" | "imo" | "mmsi" | "call_sign" | "aircraft_serial" | "tail_number" | "crypto_address" | "email" | "phone" | "website" | "driving_licence" | "other";
                            value: string;
                        }[];
                        /** @enum {string} */
                        kind: "person" | "entity" | "vessel" | "aircraft";
                        name: string;
                        note: string | null;
                        /** Format: date-time */
                        proposed_at: string;
                        /** Format: uuid */
                        proposed_by: string;
                        proposed_by_name: string | null;
                        reason: string;
                        removal_at: string | null;
                        removal_by: string | null;
                        removal_by_name: string | null;
                        removal_reason: string | null;
                        /** @enum {string} */
                        state: "proposed" | "in_force" | "removing" | "refused" | "retracted" | "ended";
                        until: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_own_entries_id_removal: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        aliases: string[];
                        born: string | null;
                        countries: string[];
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        end_note: string | null;
                        ended_at: string | null;
                        ended_by: string | null;
                        ended_by_name: string | null;
                        /** Format: uuid */
                        id: string;
                        identifiers: {
                            /** @enum {string} */
                            type: "passport" | "national_id" | "tax_id" | "registration_number" | "lei" | "bic" | "imo" | "mmsi" | "call_sign" | "aircraft_serial" | "tail_number" | "crypto_address" | "email" | "phone" | "website" | "driving_licence" | "other";
                            value: string;
                        }[];
                        /** @enum {string} */
                        kind: "person" | "entity" | "vessel" | "aircraft";
                        name: string;
                        note: string | null;
                        /** Format: date-time */
                        proposed_at: string;
                        /** Format: uuid */
                        proposed_by: string;
                        proposed_by_name: string | null;
                        reason: string;
                        removal_at: string | null;
                        removal_by: string | null;
                        removal_by_name: string | null;
                        removal_reason: string | null;
                        /** @enum {string} */
                        state: "proposed" | "in_force" | "removing" | "refused" | "retracted" | "ended";
                        until: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_own_entries_id_withdrawal: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        aliases: string[];
                        born: string | null;
                        countries: string[];
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        end_note: string | null;
                        ended_at: string | null;
                        ended_by: string | null;
                        ended_by_name: string | null;
                        /** Format: uuid */
                        id: string;
                        identifiers: {
                            /** @enum {string} */
                            type: "passport" | "national_id" | "tax_id" | "registration_number" | "lei" | "bic" | "imo" | "mmsi" | "call_sign" | "aircraft_serial" | "tail_number" | "crypto_address" | "email" | "phone" | "website" | "driving_licence" | "other";
                            value: string;
                        }[];
                        /** @enum {string} */
                        kind: "person" | "entity" | "vessel" | "aircraft";
                        name: string;
                        note: string | null;
                        /** Format: date-time */
                        proposed_at: string;
                        /** Format: uuid */
                        proposed_by: string;
                        proposed_by_name: string | null;
                        reason: string;
                        removal_at: string | null;
                        removal_by: string | null;
                        removal_by_name: string | null;
                        removal_reason: string | null;
                        /** @enum {string} */
                        state: "proposed" | "in_force" | "removing" | "refused" | "retracted" | "ended";
                        until: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_own_entries_expiry: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entry_count: number;
                        is_new: boolean;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_compliance_request_templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        changed_at: string;
                        /** Format: uuid */
                        changed_by: string;
                        changed_by_name: string | null;
                        /** Format: uuid */
                        id: string;
                        is_retired: boolean;
                        /** Format: uuid */
                        template_id: string;
                        texts: {
                            en: {
                                body: string;
                                name: string;
                            };
                            ru: {
                                body: string;
                                name: string;
                            };
                        };
                        version: number;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_request_templates: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    texts: {
                        en: {
                            body: string;
                            name: string;
                        };
                        ru: {
                            body: string;
                            name: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        changed_at: string;
                        /** Format: uuid */
                        changed_by: string;
                        changed_by_name: string | null;
                        /** Format: uuid */
                        id: string;
                        is_retired: boolean;
                        /** Format: uuid */
                        template_id: string;
                        texts: {
                            en: {
                                body: string;
                                name: string;
                            };
                            ru: {
                                body: string;
                                name: string;
                            };
                        };
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_compliance_request_templates_id_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        changed_at: string;
                        /** Format: uuid */
                        changed_by: string;
                        changed_by_name: string | null;
                        /** Format: uuid */
                        id: string;
                        is_retired: boolean;
                        /** Format: uuid */
                        template_id: string;
                        texts: {
                            en: {
                                body: string;
                                name: string;
                            };
                            ru: {
                                body: string;
                                name: string;
                            };
                        };
                        version: number;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_request_templates_id_versions: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    is_retired?: boolean;
                    texts: {
                        en: {
                            body: string;
                            name: string;
                        };
                        ru: {
                            body: string;
                            name: string;
                        };
                    };
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        changed_at: string;
                        /** Format: uuid */
                        changed_by: string;
                        changed_by_name: string | null;
                        /** Format: uuid */
                        id: string;
                        is_retired: boolean;
                        /** Format: uuid */
                        template_id: string;
                        texts: {
                            en: {
                                body: string;
                                name: string;
                            };
                            ru: {
                                body: string;
                                name: string;
                            };
                        };
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_compliance_rescreenings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after_id: string | null;
                        concerned: number;
                        differing: number;
                        ended_at: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "delta" | "full" | "proof";
                        list: ("ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own") | null;
                        list_version_id: string | null;
                        party_count: number;
                        reason: string | null;
                        requested_by: string | null;
                        requested_by_name: string | null;
                        seen: number;
                        /** Format: date-time */
                        started_at: string;
                        /** @enum {string} */
                        state: "running" | "paused" | "done" | "stopped";
                        /** Format: date-time */
                        updated_at: string;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_rescreenings: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after_id: string | null;
                        concerned: number;
                        differing: number;
                        ended_at: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "delta" | "full" | "proof";
                        list: ("ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own") | null;
                        list_version_id: string | null;
                        party_count: number;
                        reason: string | null;
                        requested_by: string | null;
                        requested_by_name: string | null;
                        seen: number;
                        /** Format: date-time */
                        started_at: string;
                        /** @enum {string} */
                        state: "running" | "paused" | "done" | "stopped";
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_compliance_rescreenings_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after_id: string | null;
                        concerned: number;
                        differing: number;
                        ended_at: string | null;
                        findings: {
                            /** Format: uuid */
                            application_id: string;
                            differences: {
                                entry: string;
                                found: string | null;
                                kept: string | null;
                            }[];
                            display_name: string;
                            /** Format: date-time */
                            found_at: string;
                            /** @enum {string} */
                            reason: "new_hit" | "hit_changed" | "hit_gone" | "lists_behind" | "lists_not_ok" | "model_changed" | "differs";
                        }[];
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "delta" | "full" | "proof";
                        list: ("ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own") | null;
                        list_version_id: string | null;
                        party_count: number;
                        reason: string | null;
                        requested_by: string | null;
                        requested_by_name: string | null;
                        seen: number;
                        /** Format: date-time */
                        started_at: string;
                        /** @enum {string} */
                        state: "running" | "paused" | "done" | "stopped";
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_rescreenings_id_beginning: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "delta" | "full" | "proof";
                    list_version_id: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after_id: string | null;
                        concerned: number;
                        differing: number;
                        ended_at: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "delta" | "full" | "proof";
                        list: ("ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own") | null;
                        list_version_id: string | null;
                        party_count: number;
                        reason: string | null;
                        requested_by: string | null;
                        requested_by_name: string | null;
                        seen: number;
                        /** Format: date-time */
                        started_at: string;
                        /** @enum {string} */
                        state: "running" | "paused" | "done" | "stopped";
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_rescreenings_id_pages: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    after: string | null;
                    carried: string[];
                    concerned: {
                        /** Format: uuid */
                        application_id: string;
                        differences: {
                            entry: string;
                            found: string | null;
                            kept: string | null;
                        }[];
                        /** @enum {string} */
                        reason: "new_hit" | "hit_changed" | "hit_gone" | "lists_behind" | "lists_not_ok" | "model_changed" | "differs";
                    }[];
                    editions: {
                        content_hash: string;
                        /** @enum {string} */
                        list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                    }[];
                    is_last: boolean;
                    last: string | null;
                    seen: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after_id: string | null;
                        concerned: number;
                        differing: number;
                        ended_at: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "delta" | "full" | "proof";
                        list_version_id: string | null;
                        party_count: number;
                        reason: string | null;
                        requested_by: string | null;
                        seen: number;
                        /** Format: date-time */
                        started_at: string;
                        /** @enum {string} */
                        state: "running" | "paused" | "done" | "stopped";
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_compliance_rescreenings_id_parties: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        is_last: boolean;
                        last: string | null;
                        parties: {
                            /** Format: uuid */
                            application_id: string;
                            editions: {
                                content_hash: string;
                                /** @enum {string} */
                                list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                            }[];
                            hits: {
                                entry_hash: string;
                                entry_id: string;
                                /** @enum {string} */
                                list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                                score: string;
                            }[];
                            lists_ok: boolean;
                            model_version: string;
                            party: {
                                countries?: string[];
                                dates_of_birth?: {
                                    circa: boolean;
                                    from: string;
                                    /** @enum {string} */
                                    precision: "day" | "month" | "year" | "range";
                                    to: string;
                                }[];
                                identifiers?: {
                                    country?: string;
                                    currency?: string;
                                    /** @enum {string} */
                                    type: "passport" | "national_id" | "tax_id" | "registration_number" | "lei" | "bic" | "imo" | "mmsi" | "call_sign" | "aircraft_serial" | "tail_number" | "crypto_address" | "email" | "phone" | "website" | "driving_licence" | "other";
                                    value: string;
                                }[];
                                /** @enum {string} */
                                kind: "person" | "entity" | "vessel" | "aircraft";
                                names: string[];
                            };
                            /** Format: uuid */
                            screening_id: string;
                            threshold: string | null;
                        }[];
                        parties_per_minute: number;
                        seen: number;
                        /** @enum {string} */
                        state: "running" | "paused" | "done" | "stopped";
                        threshold: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_rescreenings_id_pause: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after_id: string | null;
                        concerned: number;
                        differing: number;
                        ended_at: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "delta" | "full" | "proof";
                        list: ("ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own") | null;
                        list_version_id: string | null;
                        party_count: number;
                        reason: string | null;
                        requested_by: string | null;
                        requested_by_name: string | null;
                        seen: number;
                        /** Format: date-time */
                        started_at: string;
                        /** @enum {string} */
                        state: "running" | "paused" | "done" | "stopped";
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_rescreenings_id_resumption: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after_id: string | null;
                        concerned: number;
                        differing: number;
                        ended_at: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "delta" | "full" | "proof";
                        list: ("ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own") | null;
                        list_version_id: string | null;
                        party_count: number;
                        reason: string | null;
                        requested_by: string | null;
                        requested_by_name: string | null;
                        seen: number;
                        /** Format: date-time */
                        started_at: string;
                        /** @enum {string} */
                        state: "running" | "paused" | "done" | "stopped";
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_rescreenings_id_stop: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after_id: string | null;
                        concerned: number;
                        differing: number;
                        ended_at: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "delta" | "full" | "proof";
                        list: ("ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own") | null;
                        list_version_id: string | null;
                        party_count: number;
                        reason: string | null;
                        requested_by: string | null;
                        requested_by_name: string | null;
                        seen: number;
                        /** Format: date-time */
                        started_at: string;
                        /** @enum {string} */
                        state: "running" | "paused" | "done" | "stopped";
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_compliance_risk_models: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        base_id: string | null;
                        base_name: string | null;
                        content_hash: string;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        dry_run: {
                            /** Format: uuid */
                            base_id: string;
                            base_name: string;
                            draft_hash: string;
                            finished_at: string | null;
                            /** Format: uuid */
                            id: string;
                            is_old: boolean;
                            moved: number;
                            moves: {
                                count: number;
                                /** @enum {string} */
                                from: "low" | "medium" | "high" | "prohibited";
                                /** @enum {string} */
                                to: "low" | "medium" | "high" | "prohibited";
                            }[];
                            parties: number;
                            result_hash: string | null;
                            /** Format: date-time */
                            started_at: string;
                            /** Format: uuid */
                            started_by: string;
                            started_by_name: string | null;
                            without_facts: number;
                        } | null;
                        dry_run_id: string | null;
                        /** Format: uuid */
                        id: string;
                        in_force_at: string | null;
                        name: string;
                        note: string | null;
                        /** Format: date-time */
                        proposed_at: string;
                        proposed_by: string | null;
                        proposed_by_name: string | null;
                        reason: string | null;
                        retired_at: string | null;
                        /** @enum {string} */
                        state: "proposed" | "in_force" | "retired" | "refused" | "withdrawn";
                        version: number;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_risk_models: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: {
                        country: {
                            lists: {
                                as_of: string;
                                countries: string[];
                                id: string;
                                points: number;
                                source: string;
                            }[];
                            role_percent: {
                                [key: string]: number;
                            };
                            weight: number;
                        };
                        floors: {
                            /** @enum {string} */
                            factor: "country" | "occupation" | "industry" | "product" | "channel" | "pep" | "ownership" | "screening" | "source_of_funds" | "expected_volume";
                            /** @enum {string} */
                            level: "medium" | "high" | "prohibited";
                            roles?: ("nationality" | "residence" | "tax_residence" | "registration" | "owner")[];
                            value: string;
                        }[];
                        levels: {
                            high: number;
                            medium: number;
                        };
                        tables: {
                            [key: string]: {
                                other: number;
                                points: {
                                    [key: string]: number;
                                };
                                weight: number;
                            };
                        };
                    };
                    /** Format: uuid */
                    dry_run_id: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        base_id: string | null;
                        base_name: string | null;
                        content: {
                            country: {
                                lists: {
                                    as_of: string;
                                    countries: string[];
                                    id: string;
                                    points: number;
                                    source: string;
                                }[];
                                role_percent: {
                                    [key: string]: number;
                                };
                                weight: number;
                            };
                            floors: {
                                /** @enum {string} */
                                factor: "country" | "occupation" | "industry" | "product" | "channel" | "pep" | "ownership" | "screening" | "source_of_funds" | "expected_volume";
                                /** @enum {string} */
                                level: "medium" | "high" | "prohibited";
                                roles?: ("nationality" | "residence" | "tax_residence" | "registration" | "owner")[];
                                value: string;
                            }[];
                            levels: {
                                high: number;
                                medium: number;
                            };
                            tables: {
                                [key: string]: {
                                    other: number;
                                    points: {
                                        [key: string]: number;
                                    };
                                    weight: number;
                                };
                            };
                            version: string;
                        };
                        content_hash: string;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        dry_run: {
                            /** Format: uuid */
                            base_id: string;
                            base_name: string;
                            draft_hash: string;
                            finished_at: string | null;
                            /** Format: uuid */
                            id: string;
                            is_old: boolean;
                            moved: number;
                            moves: {
                                count: number;
                                /** @enum {string} */
                                from: "low" | "medium" | "high" | "prohibited";
                                /** @enum {string} */
                                to: "low" | "medium" | "high" | "prohibited";
                            }[];
                            parties: number;
                            result_hash: string | null;
                            /** Format: date-time */
                            started_at: string;
                            /** Format: uuid */
                            started_by: string;
                            started_by_name: string | null;
                            without_facts: number;
                        } | null;
                        dry_run_id: string | null;
                        /** Format: uuid */
                        id: string;
                        in_force_at: string | null;
                        name: string;
                        note: string | null;
                        /** Format: date-time */
                        proposed_at: string;
                        proposed_by: string | null;
                        proposed_by_name: string | null;
                        reason: string | null;
                        retired_at: string | null;
                        /** @enum {string} */
                        state: "proposed" | "in_force" | "retired" | "refused" | "withdrawn";
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_compliance_risk_models_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        base_id: string | null;
                        base_name: string | null;
                        content: {
                            country: {
                                lists: {
                                    as_of: string;
                                    countries: string[];
                                    id: string;
                                    points: number;
                                    source: string;
                                }[];
                                role_percent: {
                                    [key: string]: number;
                                };
                                weight: number;
                            };
                            floors: {
                                /** @enum {string} */
                                factor: "country" | "occupation" | "industry" | "product" | "channel" | "pep" | "ownership" | "screening" | "source_of_funds" | "expected_volume";
                                /** @enum {string} */
                                level: "medium" | "high" | "prohibited";
                                roles?: ("nationality" | "residence" | "tax_residence" | "registration" | "owner")[];
                                value: string;
                            }[];
                            levels: {
                                high: number;
                                medium: number;
                            };
                            tables: {
                                [key: string]: {
                                    other: number;
                                    points: {
                                        [key: string]: number;
                                    };
                                    weight: number;
                                };
                            };
                            version: string;
                        };
                        content_hash: string;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        dry_run: {
                            /** Format: uuid */
                            base_id: string;
                            base_name: string;
                            draft_hash: string;
                            finished_at: string | null;
                            /** Format: uuid */
                            id: string;
                            is_old: boolean;
                            moved: number;
                            moves: {
                                count: number;
                                /** @enum {string} */
                                from: "low" | "medium" | "high" | "prohibited";
                                /** @enum {string} */
                                to: "low" | "medium" | "high" | "prohibited";
                            }[];
                            parties: number;
                            result_hash: string | null;
                            /** Format: date-time */
                            started_at: string;
                            /** Format: uuid */
                            started_by: string;
                            started_by_name: string | null;
                            without_facts: number;
                        } | null;
                        dry_run_id: string | null;
                        /** Format: uuid */
                        id: string;
                        in_force_at: string | null;
                        name: string;
                        note: string | null;
                        /** Format: date-time */
                        proposed_at: string;
                        proposed_by: string | null;
                        proposed_by_name: string | null;
                        reason: string | null;
                        retired_at: string | null;
                        /** @enum {string} */
                        state: "proposed" | "in_force" | "retired" | "refused" | "withdrawn";
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_risk_models_id_approval: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content_hash: string;
                    note: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        base_id: string | null;
                        base_name: string | null;
                        content: {
                            country: {
                                lists: {
                                    as_of: string;
                                    countries: string[];
                                    id: string;
                                    points: number;
                                    source: string;
                                }[];
                                role_percent: {
                                    [key: string]: number;
                                };
                                weight: number;
                            };
                            floors: {
                                /** @enum {string} */
                                factor: "country" | "occupation" | "industry" | "product" | "channel" | "pep" | "ownership" | "screening" | "source_of_funds" | "expected_volume";
                                /** @enum {string} */
                                level: "medium" | "high" | "prohibited";
                                roles?: ("nationality" | "residence" | "tax_residence" | "registration" | "owner")[];
                                value: string;
                            }[];
                            levels: {
                                high: number;
                                medium: number;
                            };
                            tables: {
                                [key: string]: {
                                    other: number;
                                    points: {
                                        [key: string]: number;
                                    };
                                    weight: number;
                                };
                            };
                            version: string;
                        };
                        content_hash: string;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        dry_run: {
                            /** Format: uuid */
                            base_id: string;
                            base_name: string;
                            draft_hash: string;
                            finished_at: string | null;
                            /** Format: uuid */
                            id: string;
                            is_old: boolean;
                            moved: number;
                            moves: {
                                count: number;
                                /** @enum {string} */
                                from: "low" | "medium" | "high" | "prohibited";
                                /** @enum {string} */
                                to: "low" | "medium" | "high" | "prohibited";
                            }[];
                            parties: number;
                            result_hash: string | null;
                            /** Format: date-time */
                            started_at: string;
                            /** Format: uuid */
                            started_by: string;
                            started_by_name: string | null;
                            without_facts: number;
                        } | null;
                        dry_run_id: string | null;
                        /** Format: uuid */
                        id: string;
                        in_force_at: string | null;
                        name: string;
                        note: string | null;
                        /** Format: date-time */
                        proposed_at: string;
                        proposed_by: string | null;
                        proposed_by_name: string | null;
                        reason: string | null;
                        retired_at: string | null;
                        /** @enum {string} */
                        state: "proposed" | "in_force" | "retired" | "refused" | "withdrawn";
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_compliance_risk_models_id_moved_up: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        application_ids: string[];
                        is_last: boolean;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_risk_models_id_refusal: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content_hash: string;
                    note: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        base_id: string | null;
                        base_name: string | null;
                        content: {
                            country: {
                                lists: {
                                    as_of: string;
                                    countries: string[];
                                    id: string;
                                    points: number;
                                    source: string;
                                }[];
                                role_percent: {
                                    [key: string]: number;
                                };
                                weight: number;
                            };
                            floors: {
                                /** @enum {string} */
                                factor: "country" | "occupation" | "industry" | "product" | "channel" | "pep" | "ownership" | "screening" | "source_of_funds" | "expected_volume";
                                /** @enum {string} */
                                level: "medium" | "high" | "prohibited";
                                roles?: ("nationality" | "residence" | "tax_residence" | "registration" | "owner")[];
                                value: string;
                            }[];
                            levels: {
                                high: number;
                                medium: number;
                            };
                            tables: {
                                [key: string]: {
                                    other: number;
                                    points: {
                                        [key: string]: number;
                                    };
                                    weight: number;
                                };
                            };
                            version: string;
                        };
                        content_hash: string;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        dry_run: {
                            /** Format: uuid */
                            base_id: string;
                            base_name: string;
                            draft_hash: string;
                            finished_at: string | null;
                            /** Format: uuid */
                            id: string;
                            is_old: boolean;
                            moved: number;
                            moves: {
                                count: number;
                                /** @enum {string} */
                                from: "low" | "medium" | "high" | "prohibited";
                                /** @enum {string} */
                                to: "low" | "medium" | "high" | "prohibited";
                            }[];
                            parties: number;
                            result_hash: string | null;
                            /** Format: date-time */
                            started_at: string;
                            /** Format: uuid */
                            started_by: string;
                            started_by_name: string | null;
                            without_facts: number;
                        } | null;
                        dry_run_id: string | null;
                        /** Format: uuid */
                        id: string;
                        in_force_at: string | null;
                        name: string;
                        note: string | null;
                        /** Format: date-time */
                        proposed_at: string;
                        proposed_by: string | null;
                        proposed_by_name: string | null;
                        reason: string | null;
                        retired_at: string | null;
                        /** @enum {string} */
                        state: "proposed" | "in_force" | "retired" | "refused" | "withdrawn";
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_risk_models_id_withdrawal: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        base_id: string | null;
                        base_name: string | null;
                        content: {
                            country: {
                                lists: {
                                    as_of: string;
                                    countries: string[];
                                    id: string;
                                    points: number;
                                    source: string;
                                }[];
                                role_percent: {
                                    [key: string]: number;
                                };
                                weight: number;
                            };
                            floors: {
                                /** @enum {string} */
                                factor: "country" | "occupation" | "industry" | "product" | "channel" | "pep" | "ownership" | "screening" | "source_of_funds" | "expected_volume";
                                /** @enum {string} */
                                level: "medium" | "high" | "prohibited";
                                roles?: ("nationality" | "residence" | "tax_residence" | "registration" | "owner")[];
                                value: string;
                            }[];
                            levels: {
                                high: number;
                                medium: number;
                            };
                            tables: {
                                [key: string]: {
                                    other: number;
                                    points: {
                                        [key: string]: number;
                                    };
                                    weight: number;
                                };
                            };
                            version: string;
                        };
                        content_hash: string;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        dry_run: {
                            /** Format: uuid */
                            base_id: string;
                            base_name: string;
                            draft_hash: string;
                            finished_at: string | null;
                            /** Format: uuid */
                            id: string;
                            is_old: boolean;
                            moved: number;
                            moves: {
                                count: number;
                                /** @enum {string} */
                                from: "low" | "medium" | "high" | "prohibited";
                                /** @enum {string} */
                                to: "low" | "medium" | "high" | "prohibited";
                            }[];
                            parties: number;
                            result_hash: string | null;
                            /** Format: date-time */
                            started_at: string;
                            /** Format: uuid */
                            started_by: string;
                            started_by_name: string | null;
                            without_facts: number;
                        } | null;
                        dry_run_id: string | null;
                        /** Format: uuid */
                        id: string;
                        in_force_at: string | null;
                        name: string;
                        note: string | null;
                        /** Format: date-time */
                        proposed_at: string;
                        proposed_by: string | null;
                        proposed_by_name: string | null;
                        reason: string | null;
                        retired_at: string | null;
                        /** @enum {string} */
                        state: "proposed" | "in_force" | "retired" | "refused" | "withdrawn";
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_risk_models_dry_run: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "content": {
                 *         "levels": {
                 *           "medium": 30,
                 *           "high": 60
                 *         },
                 *         "country": {
                 *           "weight": 50,
                 *           "role_percent": {
                 *             "nationality": 80,
                 *             "residence": 100,
                 *             "tax_residence": 80,
                 *             "registration": 100,
                 *             "owner": 70
                 *           },
                 *           "lists": [
                 *             {
                 *               "id": "comprehensive_sanctions",
                 *               "source": "OFAC programmes that forbid nearly all dealings with the country (31 CFR 515, 560, 510); Syria left by Executive Order 14312",
                 *               "as_of": "2025-06-30",
                 *               "points": 100,
                 *               "countries": [
                 *                 "CU",
                 *                 "IR",
                 *                 "KP"
                 *               ]
                 *             },
                 *             {
                 *               "id": "fatf_call_for_action",
                 *               "source": "FATF, High-Risk Jurisdictions subject to a Call for Action",
                 *               "as_of": "2026-02-13",
                 *               "points": 100,
                 *               "countries": [
                 *                 "IR",
                 *                 "KP",
                 *                 "MM"
                 *               ]
                 *             },
                 *             {
                 *               "id": "fatf_increased_monitoring",
                 *               "source": "FATF, Jurisdictions under Increased Monitoring",
                 *               "as_of": "2026-02-13",
                 *               "points": 60,
                 *               "countries": [
                 *                 "AO",
                 *                 "BG",
                 *                 "BO",
                 *                 "CD",
                 *                 "CI",
                 *                 "CM",
                 *                 "DZ",
                 *                 "HT",
                 *                 "KE",
                 *                 "KW",
                 *                 "LA",
                 *                 "LB",
                 *                 "MC",
                 *                 "NA",
                 *                 "NP",
                 *                 "PG",
                 *                 "SS",
                 *                 "SY",
                 *                 "VE",
                 *                 "VG",
                 *                 "VN",
                 *                 "YE"
                 *               ]
                 *             },
                 *             {
                 *               "id": "eu_high_risk",
                 *               "source": "Delegated Regulation (EU) 2016/1675, annex, as amended by Delegated Regulation (EU) 2025/1184",
                 *               "as_of": "2025-08-05",
                 *               "points": 80,
                 *               "countries": [
                 *                 "AF",
                 *                 "AO",
                 *                 "BF",
                 *                 "CD",
                 *                 "CI",
                 *                 "CM",
                 *                 "DZ",
                 *                 "HT",
                 *                 "IR",
                 *                 "KE",
                 *                 "KP",
                 *                 "LA",
                 *                 "LB",
                 *                 "MC",
                 *                 "ML",
                 *                 "MM",
                 *                 "MZ",
                 *                 "NA",
                 *                 "NG",
                 *                 "NP",
                 *                 "SS",
                 *                 "SY",
                 *                 "TT",
                 *                 "TZ",
                 *                 "VE",
                 *                 "VN",
                 *                 "VU",
                 *                 "YE",
                 *                 "ZA"
                 *               ]
                 *             },
                 *             {
                 *               "id": "sectoral_sanctions",
                 *               "source": "Countries under wide sectoral or list-based programmes of OFAC or the EU (Russia, Belarus, Afghanistan and others)",
                 *               "as_of": "2025-12-31",
                 *               "points": 80,
                 *               "countries": [
                 *                 "AF",
                 *                 "BY",
                 *                 "CF",
                 *                 "ET",
                 *                 "IQ",
                 *                 "LY",
                 *                 "NI",
                 *                 "RU",
                 *                 "SD",
                 *                 "SO",
                 *                 "ZW"
                 *               ]
                 *             }
                 *           ]
                 *         },
                 *         "tables": {
                 *           "occupation": {
                 *             "weight": 20,
                 *             "points": {
                 *               "employed": 0,
                 *               "retired": 0,
                 *               "student": 20,
                 *               "finance_professional": 10,
                 *               "self_employed": 30,
                 *               "business_owner": 40,
                 *               "unemployed": 50,
                 *               "public_official": 70,
                 *               "cash_intensive_trade": 80,
                 *               "gambling": 90,
                 *               "arms_trade": 100
                 *             },
                 *             "other": 40
                 *           },
                 *           "industry": {
                 *             "weight": 20,
                 *             "points": {
                 *               "agriculture": 10,
                 *               "manufacturing": 10,
                 *               "health_and_education": 10,
                 *               "information_technology": 10,
                 *               "professional_services": 20,
                 *               "financial_services": 20,
                 *               "wholesale_trade": 20,
                 *               "retail_trade": 20,
                 *               "transport": 20,
                 *               "media_and_entertainment": 20,
                 *               "public_sector": 30,
                 *               "energy": 40,
                 *               "construction": 40,
                 *               "hospitality": 40,
                 *               "real_estate": 50,
                 *               "holding_company": 50,
                 *               "non_profit": 50,
                 *               "mining": 60,
                 *               "precious_metals": 80,
                 *               "money_services": 80,
                 *               "crypto_services": 80,
                 *               "cash_intensive_trade": 80,
                 *               "gambling": 90,
                 *               "arms_trade": 100,
                 *               "other": 40
                 *             },
                 *             "other": 40
                 *           },
                 *           "product": {
                 *             "weight": 10,
                 *             "points": {
                 *               "trading": 20,
                 *               "custody": 20,
                 *               "treasury": 20,
                 *               "payments": 50,
                 *               "margin_trading": 60,
                 *               "derivatives": 60,
                 *               "otc": 70,
                 *               "defi": 80
                 *             },
                 *             "other": 40
                 *           },
                 *           "channel": {
                 *             "weight": 10,
                 *             "points": {
                 *               "branch": 0,
                 *               "referral": 20,
                 *               "online": 30,
                 *               "partner": 50,
                 *               "api": 40,
                 *               "intermediary": 70
                 *             },
                 *             "other": 50
                 *           },
                 *           "pep": {
                 *             "weight": 40,
                 *             "points": {
                 *               "no": 0,
                 *               "family_or_associate": 80,
                 *               "yes": 100
                 *             },
                 *             "other": 100
                 *           },
                 *           "ownership": {
                 *             "weight": 30,
                 *             "points": {
                 *               "direct": 0,
                 *               "layered": 40,
                 *               "complex": 70,
                 *               "nominees": 90,
                 *               "unidentified": 100
                 *             },
                 *             "other": 70
                 *           },
                 *           "screening": {
                 *             "weight": 40,
                 *             "points": {
                 *               "no_hits": 0,
                 *               "cleared": 20,
                 *               "open": 70,
                 *               "escalated": 90,
                 *               "confirmed": 100
                 *             },
                 *             "other": 100
                 *           },
                 *           "source_of_funds": {
                 *             "weight": 20,
                 *             "points": {
                 *               "salary": 0,
                 *               "savings": 10,
                 *               "investments": 20,
                 *               "business_income": 30,
                 *               "inheritance": 30,
                 *               "property_sale": 30,
                 *               "gift": 60,
                 *               "crypto_assets": 70,
                 *               "other": 80
                 *             },
                 *             "other": 80
                 *           },
                 *           "expected_volume": {
                 *             "weight": 20,
                 *             "points": {
                 *               "up_to_10k": 0,
                 *               "up_to_100k": 20,
                 *               "up_to_1m": 50,
                 *               "up_to_10m": 80,
                 *               "above_10m": 100
                 *             },
                 *             "other": 60
                 *           }
                 *         },
                 *         "floors": [
                 *           {
                 *             "factor": "screening",
                 *             "value": "confirmed",
                 *             "level": "prohibited"
                 *           },
                 *           {
                 *             "factor": "country",
                 *             "value": "comprehensive_sanctions",
                 *             "roles": [
                 *               "residence",
                 *               "tax_residence",
                 *               "registration",
                 *               "nationality"
                 *             ],
                 *             "level": "prohibited"
                 *           },
                 *           {
                 *             "factor": "country",
                 *             "value": "comprehensive_sanctions",
                 *             "level": "high"
                 *           },
                 *           {
                 *             "factor": "country",
                 *             "value": "fatf_call_for_action",
                 *             "level": "high"
                 *           },
                 *           {
                 *             "factor": "country",
                 *             "value": "eu_high_risk",
                 *             "level": "high"
                 *           },
                 *           {
                 *             "factor": "country",
                 *             "value": "fatf_increased_monitoring",
                 *             "level": "medium"
                 *           },
                 *           {
                 *             "factor": "pep",
                 *             "value": "yes",
                 *             "level": "high"
                 *           },
                 *           {
                 *             "factor": "pep",
                 *             "value": "family_or_associate",
                 *             "level": "high"
                 *           },
                 *           {
                 *             "factor": "screening",
                 *             "value": "escalated",
                 *             "level": "high"
                 *           },
                 *           {
                 *             "factor": "screening",
                 *             "value": "open",
                 *             "level": "high"
                 *           },
                 *           {
                 *             "factor": "ownership",
                 *             "value": "unidentified",
                 *             "level": "high"
                 *           },
                 *           {
                 *             "factor": "ownership",
                 *             "value": "nominees",
                 *             "level": "high"
                 *           },
                 *           {
                 *             "factor": "ownership",
                 *             "value": "complex",
                 *             "level": "medium"
                 *           },
                 *           {
                 *             "factor": "occupation",
                 *             "value": "arms_trade",
                 *             "level": "high"
                 *           },
                 *           {
                 *             "factor": "occupation",
                 *             "value": "public_official",
                 *             "level": "medium"
                 *           },
                 *           {
                 *             "factor": "industry",
                 *             "value": "arms_trade",
                 *             "level": "high"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    content: {
                        country: {
                            lists: {
                                as_of: string;
                                countries: string[];
                                id: string;
                                points: number;
                                source: string;
                            }[];
                            role_percent: {
                                [key: string]: number;
                            };
                            weight: number;
                        };
                        floors: {
                            /** @enum {string} */
                            factor: "country" | "occupation" | "industry" | "product" | "channel" | "pep" | "ownership" | "screening" | "source_of_funds" | "expected_volume";
                            /** @enum {string} */
                            level: "medium" | "high" | "prohibited";
                            roles?: ("nationality" | "residence" | "tax_residence" | "registration" | "owner")[];
                            value: string;
                        }[];
                        levels: {
                            high: number;
                            medium: number;
                        };
                        tables: {
                            [key: string]: {
                                other: number;
                                points: {
                                    [key: string]: number;
                                };
                                weight: number;
                            };
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": {
                        /** Format: uuid */
                        dry_run_id: string;
                        /** @constant */
                        line: "begun";
                        parties: number;
                    } | {
                        /** @constant */
                        line: "scored";
                        scored: number;
                    } | {
                        dry_run: {
                            /** Format: uuid */
                            base_id: string;
                            base_name: string;
                            draft_hash: string;
                            finished_at: string | null;
                            /** Format: uuid */
                            id: string;
                            is_old: boolean;
                            moved: number;
                            moves: {
                                count: number;
                                /** @enum {string} */
                                from: "low" | "medium" | "high" | "prohibited";
                                /** @enum {string} */
                                to: "low" | "medium" | "high" | "prohibited";
                            }[];
                            parties: number;
                            result_hash: string | null;
                            /** Format: date-time */
                            started_at: string;
                            /** Format: uuid */
                            started_by: string;
                            started_by_name: string | null;
                            without_facts: number;
                        };
                        /** @constant */
                        line: "done";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_compliance_risk_models_dry_runs_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        base_id: string;
                        base_name: string;
                        draft_hash: string;
                        finished_at: string | null;
                        /** Format: uuid */
                        id: string;
                        is_old: boolean;
                        moved: number;
                        moves: {
                            count: number;
                            /** @enum {string} */
                            from: "low" | "medium" | "high" | "prohibited";
                            /** @enum {string} */
                            to: "low" | "medium" | "high" | "prohibited";
                        }[];
                        parties: number;
                        result_hash: string | null;
                        /** Format: date-time */
                        started_at: string;
                        /** Format: uuid */
                        started_by: string;
                        started_by_name: string | null;
                        without_facts: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_compliance_risk_models_dry_runs_id_moves: {
        parameters: {
            query?: {
                filter?: string;
                order?: "ASC" | "DESC";
                page?: number;
                perPage?: number;
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        application_id: string;
                        display_name: string;
                        /** Format: uuid */
                        dry_run_id: string;
                        /** @enum {string} */
                        from_level: "low" | "medium" | "high" | "prohibited";
                        from_score: number;
                        /** @enum {string} */
                        kind: "natural_person" | "legal_entity";
                        reasons_gone: {
                            code: string;
                            /** @enum {string} */
                            factor: "country" | "occupation" | "industry" | "product" | "channel" | "pep" | "ownership" | "screening" | "source_of_funds" | "expected_volume";
                            params: {
                                [key: string]: string | number;
                            };
                            points: number;
                            value: string;
                        }[];
                        reasons_new: {
                            code: string;
                            /** @enum {string} */
                            factor: "country" | "occupation" | "industry" | "product" | "channel" | "pep" | "ownership" | "screening" | "source_of_funds" | "expected_volume";
                            params: {
                                [key: string]: string | number;
                            };
                            points: number;
                            value: string;
                        }[];
                        /** @enum {string} */
                        to_level: "low" | "medium" | "high" | "prohibited";
                        to_score: number;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_compliance_risk_models_in_force: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        base_id: string | null;
                        base_name: string | null;
                        content: {
                            country: {
                                lists: {
                                    as_of: string;
                                    countries: string[];
                                    id: string;
                                    points: number;
                                    source: string;
                                }[];
                                role_percent: {
                                    [key: string]: number;
                                };
                                weight: number;
                            };
                            floors: {
                                /** @enum {string} */
                                factor: "country" | "occupation" | "industry" | "product" | "channel" | "pep" | "ownership" | "screening" | "source_of_funds" | "expected_volume";
                                /** @enum {string} */
                                level: "medium" | "high" | "prohibited";
                                roles?: ("nationality" | "residence" | "tax_residence" | "registration" | "owner")[];
                                value: string;
                            }[];
                            levels: {
                                high: number;
                                medium: number;
                            };
                            tables: {
                                [key: string]: {
                                    other: number;
                                    points: {
                                        [key: string]: number;
                                    };
                                    weight: number;
                                };
                            };
                            version: string;
                        };
                        content_hash: string;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        dry_run: {
                            /** Format: uuid */
                            base_id: string;
                            base_name: string;
                            draft_hash: string;
                            finished_at: string | null;
                            /** Format: uuid */
                            id: string;
                            is_old: boolean;
                            moved: number;
                            moves: {
                                count: number;
                                /** @enum {string} */
                                from: "low" | "medium" | "high" | "prohibited";
                                /** @enum {string} */
                                to: "low" | "medium" | "high" | "prohibited";
                            }[];
                            parties: number;
                            result_hash: string | null;
                            /** Format: date-time */
                            started_at: string;
                            /** Format: uuid */
                            started_by: string;
                            started_by_name: string | null;
                            without_facts: number;
                        } | null;
                        dry_run_id: string | null;
                        /** Format: uuid */
                        id: string;
                        in_force_at: string | null;
                        name: string;
                        note: string | null;
                        /** Format: date-time */
                        proposed_at: string;
                        proposed_by: string | null;
                        proposed_by_name: string | null;
                        reason: string | null;
                        retired_at: string | null;
                        /** @enum {string} */
                        state: "proposed" | "in_force" | "retired" | "refused" | "withdrawn";
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_compliance_workers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        full_name: string;
                        is_present: boolean;
                        load: number;
                        most: number;
                        most_cases: number | null;
                        role: string;
                        skills: ({
                            /** @constant */
                            kind: "language";
                            /** @enum {string} */
                            value: "en" | "ru";
                        } | {
                            /** @constant */
                            kind: "country";
                            value: string;
                        } | {
                            /** @constant */
                            kind: "client_kind";
                            /** @enum {string} */
                            value: "natural_person" | "legal_entity";
                        } | {
                            /** @constant */
                            kind: "topic";
                            /** @enum {string} */
                            value: "pep";
                        })[];
                        /** Format: uuid */
                        user_id: string;
                        version: number;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_workers_id: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    is_present: boolean;
                    most_cases: number | null;
                    skills: ({
                        /** @constant */
                        kind: "language";
                        /** @enum {string} */
                        value: "en" | "ru";
                    } | {
                        /** @constant */
                        kind: "country";
                        value: string;
                    } | {
                        /** @constant */
                        kind: "client_kind";
                        /** @enum {string} */
                        value: "natural_person" | "legal_entity";
                    } | {
                        /** @constant */
                        kind: "topic";
                        /** @enum {string} */
                        value: "pep";
                    })[];
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        full_name: string;
                        is_present: boolean;
                        load: number;
                        most: number;
                        most_cases: number | null;
                        role: string;
                        skills: ({
                            /** @constant */
                            kind: "language";
                            /** @enum {string} */
                            value: "en" | "ru";
                        } | {
                            /** @constant */
                            kind: "country";
                            value: string;
                        } | {
                            /** @constant */
                            kind: "client_kind";
                            /** @enum {string} */
                            value: "natural_person" | "legal_entity";
                        } | {
                            /** @constant */
                            kind: "topic";
                            /** @enum {string} */
                            value: "pep";
                        })[];
                        /** Format: uuid */
                        user_id: string;
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_compliance_workers_me_presence: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    is_present: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        full_name: string;
                        is_present: boolean;
                        load: number;
                        most: number;
                        most_cases: number | null;
                        role: string;
                        skills: ({
                            /** @constant */
                            kind: "language";
                            /** @enum {string} */
                            value: "en" | "ru";
                        } | {
                            /** @constant */
                            kind: "country";
                            value: string;
                        } | {
                            /** @constant */
                            kind: "client_kind";
                            /** @enum {string} */
                            value: "natural_person" | "legal_entity";
                        } | {
                            /** @constant */
                            kind: "topic";
                            /** @enum {string} */
                            value: "pep";
                        })[];
                        /** Format: uuid */
                        user_id: string;
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_engine_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        as_of: string;
                        books: {
                            event_seq: number;
                            moved_at: string | null;
                            pending: number | null;
                        };
                        processes: {
                            name: string;
                            status: ({
                                batch_commands: {
                                    count: number;
                                    max: number;
                                    p50: number;
                                    p99: number;
                                } | null;
                                command_seq: number;
                                consumers: {
                                    at: string;
                                    event_seq: number;
                                    name: string;
                                }[];
                                epoch: number;
                                event_seq: number;
                                first_event: number;
                                fsync_ms: {
                                    count: number;
                                    max: number;
                                    p50: number;
                                    p99: number;
                                } | null;
                                journal_bytes: number;
                                /** @constant */
                                role: "leader";
                                sessions: number;
                                since: string;
                            } | {
                                command_seq: number;
                                compared: {
                                    at: string;
                                    command_seq: number;
                                    leader_ms: number;
                                    /** @enum {string} */
                                    verdict: "equal" | "differs";
                                } | null;
                                epoch: number | null;
                                event_seq: number;
                                is_caught_up: boolean;
                                lag_commands: number | null;
                                lag_ms: {
                                    count: number;
                                    max: number;
                                    p50: number;
                                    p99: number;
                                } | null;
                                pruned: {
                                    event_files: number;
                                    segments: number;
                                    snapshots: number;
                                };
                                refusal: "differs" | null;
                                /** @constant */
                                role: "follower";
                                silent_ms: number;
                                since: string;
                                snapshot: {
                                    at: string;
                                    bytes: number;
                                    command_seq: number;
                                } | null;
                            } | {
                                /** @constant */
                                role: "starting";
                                since: string;
                            }) | null;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_institutional_accounts_id_order_bounds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        account_id: string;
                        history: {
                            approval_notional: string | null;
                            decided_at: string | null;
                            decided_by: string | null;
                            decided_by_name: string | null;
                            ended_at: string | null;
                            /** Format: uuid */
                            id: string;
                            max_notional: string;
                            max_open_orders: number;
                            max_quantities: {
                                [key: string]: string;
                            };
                            note: string | null;
                            orders_per_second: number;
                            position_limits: {
                                [key: string]: string;
                            };
                            /** Format: date-time */
                            proposed_at: string;
                            /** Format: uuid */
                            proposed_by: string;
                            proposed_by_name: string | null;
                            reason: string;
                            /** @enum {string} */
                            state: "proposed" | "in_force" | "refused" | "withdrawn" | "ended";
                            /** Format: uuid */
                            trading_account_id: string;
                        }[];
                        in_force: {
                            approval_notional: string | null;
                            decided_at: string | null;
                            decided_by: string | null;
                            decided_by_name: string | null;
                            ended_at: string | null;
                            /** Format: uuid */
                            id: string;
                            max_notional: string;
                            max_open_orders: number;
                            max_quantities: {
                                [key: string]: string;
                            };
                            note: string | null;
                            orders_per_second: number;
                            position_limits: {
                                [key: string]: string;
                            };
                            /** Format: date-time */
                            proposed_at: string;
                            /** Format: uuid */
                            proposed_by: string;
                            proposed_by_name: string | null;
                            reason: string;
                            /** @enum {string} */
                            state: "proposed" | "in_force" | "refused" | "withdrawn" | "ended";
                            /** Format: uuid */
                            trading_account_id: string;
                        } | null;
                        proposed: {
                            approval_notional: string | null;
                            decided_at: string | null;
                            decided_by: string | null;
                            decided_by_name: string | null;
                            ended_at: string | null;
                            /** Format: uuid */
                            id: string;
                            max_notional: string;
                            max_open_orders: number;
                            max_quantities: {
                                [key: string]: string;
                            };
                            note: string | null;
                            orders_per_second: number;
                            position_limits: {
                                [key: string]: string;
                            };
                            /** Format: date-time */
                            proposed_at: string;
                            /** Format: uuid */
                            proposed_by: string;
                            proposed_by_name: string | null;
                            reason: string;
                            /** @enum {string} */
                            state: "proposed" | "in_force" | "refused" | "withdrawn" | "ended";
                            /** Format: uuid */
                            trading_account_id: string;
                        } | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_accounts_id_order_bounds: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    approval_notional: string | null;
                    max_notional: string;
                    max_open_orders: number;
                    /** @default {} */
                    max_quantities?: {
                        [key: string]: string;
                    };
                    orders_per_second: number;
                    position_limits: {
                        [key: string]: string;
                    };
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval_notional: string | null;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        ended_at: string | null;
                        /** Format: uuid */
                        id: string;
                        max_notional: string;
                        max_open_orders: number;
                        max_quantities: {
                            [key: string]: string;
                        };
                        note: string | null;
                        orders_per_second: number;
                        position_limits: {
                            [key: string]: string;
                        };
                        /** Format: date-time */
                        proposed_at: string;
                        /** Format: uuid */
                        proposed_by: string;
                        proposed_by_name: string | null;
                        reason: string;
                        /** @enum {string} */
                        state: "proposed" | "in_force" | "refused" | "withdrawn" | "ended";
                        /** Format: uuid */
                        trading_account_id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_institutional_executions: {
        parameters: {
            query?: {
                filter?: string;
                order?: "ASC" | "DESC";
                page?: number;
                perPage?: number;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        busts_id: string | null;
                        engine_seq: number | null;
                        executed_at: string | null;
                        fee: string;
                        fee_asset: string | null;
                        /** Format: uuid */
                        id: string;
                        liquidity: ("maker" | "taker") | null;
                        /** Format: uuid */
                        order_id: string;
                        price: string;
                        quantity: string;
                        /** @enum {string} */
                        side: "buy" | "sell";
                        symbol: string;
                        trade_id: string | null;
                        value: string;
                        venue: string;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_institutional_order_approvals: {
        parameters: {
            query?: {
                filter?: string;
                order?: "ASC" | "DESC";
                page?: number;
                perPage?: number;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        /** Format: date-time */
                        expires_at: string;
                        may_decide: boolean;
                        note: string | null;
                        /** Format: uuid */
                        order_id: string;
                        reasons: ("notional" | "restricted" | "out_of_hours")[];
                        /** Format: date-time */
                        requested_at: string;
                        requested_by: string;
                        requested_by_name: string | null;
                        shown: {
                            [key: string]: unknown;
                        };
                        shown_hash: string;
                        /** @enum {string} */
                        state: "pending" | "approved" | "rejected" | "expired" | "withdrawn";
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_order_bounds_id_approval: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval_notional: string | null;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        ended_at: string | null;
                        /** Format: uuid */
                        id: string;
                        max_notional: string;
                        max_open_orders: number;
                        max_quantities: {
                            [key: string]: string;
                        };
                        note: string | null;
                        orders_per_second: number;
                        position_limits: {
                            [key: string]: string;
                        };
                        /** Format: date-time */
                        proposed_at: string;
                        /** Format: uuid */
                        proposed_by: string;
                        proposed_by_name: string | null;
                        reason: string;
                        /** @enum {string} */
                        state: "proposed" | "in_force" | "refused" | "withdrawn" | "ended";
                        /** Format: uuid */
                        trading_account_id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_order_bounds_id_refusal: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval_notional: string | null;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        ended_at: string | null;
                        /** Format: uuid */
                        id: string;
                        max_notional: string;
                        max_open_orders: number;
                        max_quantities: {
                            [key: string]: string;
                        };
                        note: string | null;
                        orders_per_second: number;
                        position_limits: {
                            [key: string]: string;
                        };
                        /** Format: date-time */
                        proposed_at: string;
                        /** Format: uuid */
                        proposed_by: string;
                        proposed_by_name: string | null;
                        reason: string;
                        /** @enum {string} */
                        state: "proposed" | "in_force" | "refused" | "withdrawn" | "ended";
                        /** Format: uuid */
                        trading_account_id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_order_bounds_id_withdrawal: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval_notional: string | null;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        ended_at: string | null;
                        /** Format: uuid */
                        id: string;
                        max_notional: string;
                        max_open_orders: number;
                        max_quantities: {
                            [key: string]: string;
                        };
                        note: string | null;
                        orders_per_second: number;
                        position_limits: {
                            [key: string]: string;
                        };
                        /** Format: date-time */
                        proposed_at: string;
                        /** Format: uuid */
                        proposed_by: string;
                        proposed_by_name: string | null;
                        reason: string;
                        /** @enum {string} */
                        state: "proposed" | "in_force" | "refused" | "withdrawn" | "ended";
                        /** Format: uuid */
                        trading_account_id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_institutional_order_breaks: {
        parameters: {
            query?: {
                filter?: string;
                order?: "ASC" | "DESC";
                page?: number;
                perPage?: number;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        closed_at: string | null;
                        closed_by: string | null;
                        detail: string;
                        /** Format: uuid */
                        id: string;
                        kind: string;
                        /** Format: date-time */
                        opened_at: string;
                        /** Format: uuid */
                        order_id: string;
                        resolution: string | null;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_order_breaks_id_closing: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    resolution: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        closed_at: string | null;
                        closed_by: string | null;
                        detail: string;
                        /** Format: uuid */
                        id: string;
                        kind: string;
                        /** Format: date-time */
                        opened_at: string;
                        /** Format: uuid */
                        order_id: string;
                        resolution: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_institutional_order_evidence: {
        parameters: {
            query?: {
                filter?: string;
                order?: "ASC" | "DESC";
                page?: number;
                perPage?: number;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        average_price: string | null;
                        child: number;
                        content_hash: string | null;
                        fee: string;
                        filled_quantity: string;
                        /** Format: uuid */
                        id: string;
                        limit: string | null;
                        mid: string | null;
                        /** Format: uuid */
                        order_id: string;
                        quantity: string;
                        /** Format: date-time */
                        recorded_at: string;
                        /** @enum {string} */
                        side: "buy" | "sell";
                        slippage_bps: string | null;
                        symbol: string;
                        venues: {
                            age_ms: number;
                            available: string;
                            average_price: string | null;
                            best_price: string | null;
                            fee: string;
                            filled_quantity: string;
                            name: string;
                            order_id: string | null;
                            penalty_bps: number;
                            price: string | null;
                            price_after_fees: string | null;
                            quantity: string;
                            /** @enum {string} */
                            reason: "chosen" | "dearer" | "no_depth" | "too_small" | "steps_differ" | "stale" | "closed" | "unreachable" | "not_traded" | "suspended";
                            status: string | null;
                            taker_fee: string;
                            venue_id: string;
                        }[];
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_institutional_orders: {
        parameters: {
            query?: {
                filter?: string;
                order?: "ASC" | "DESC";
                page?: number;
                perPage?: number;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account_id: string | null;
                        account_name: string | null;
                        algo: {
                            [key: string]: unknown;
                        } | null;
                        average_price: string | null;
                        client_order_id: string | null;
                        created_at: string | null;
                        display_quantity: string | null;
                        end_reason: string | null;
                        ended_at: string | null;
                        engine_seq: number | null;
                        expires_at: string | null;
                        fee: string;
                        filled_quantity: string;
                        filled_value: string;
                        /** Format: uuid */
                        id: string;
                        is_asleep: boolean;
                        is_live: boolean;
                        is_post_only: boolean;
                        /** @enum {string} */
                        kind: "limit" | "market" | "stop" | "stop_limit" | "trailing_stop" | "take_profit" | "take_profit_limit";
                        parent_id: string | null;
                        peer_id: string | null;
                        placed_by: string | null;
                        placed_by_name: string | null;
                        /** Format: uuid */
                        portfolio_id: string;
                        price: string | null;
                        quantity: string;
                        remaining_quantity: string;
                        /** @enum {string} */
                        self_trade_prevention: "none" | "cancel_newest" | "cancel_oldest" | "cancel_both" | "decrement";
                        /** @enum {string} */
                        side: "buy" | "sell";
                        source: ("desk" | "api" | "binance" | "algo" | "house") | null;
                        /** @enum {string} */
                        status: "pending" | "awaiting_approval" | "working" | "paused" | "open" | "partially_filled" | "unknown" | "filled" | "cancelled" | "expired" | "rejected";
                        stop_price: string | null;
                        strategy_id: string | null;
                        symbol: string;
                        /** @enum {string} */
                        time_in_force: "GTC" | "IOC" | "FOK" | "GTD" | "DAY";
                        trailing_distance: string | null;
                        /** @enum {string} */
                        type: "market" | "limit" | "stop" | "iceberg";
                        updated_at: string | null;
                        venue: string;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_orders: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    account_id: string;
                    algo?: ({
                        allocation?: {
                            /** Format: uuid */
                            portfolio_id: string;
                            weight: number | string;
                        }[] | null;
                        /** Format: date-time */
                        ends_at: string;
                        max_child_quantity?: (number | string) | null;
                        max_participation_bps?: (number | string) | null;
                        /** @constant */
                        name: "twap";
                        slices: number | string;
                        starts_at?: string | null;
                        /**
                         * @default take
                         * @enum {string}
                         */
                        style?: "take" | "rest";
                        /** @default true */
                        sweep?: boolean;
                    } | {
                        allocation?: {
                            /** Format: uuid */
                            portfolio_id: string;
                            weight: number | string;
                        }[] | null;
                        /** Format: date-time */
                        ends_at: string;
                        max_child_quantity?: (number | string) | null;
                        max_participation_bps?: (number | string) | null;
                        /** @constant */
                        name: "vwap";
                        slices?: number | string;
                        starts_at?: string | null;
                        /**
                         * @default take
                         * @enum {string}
                         */
                        style?: "take" | "rest";
                        /** @default true */
                        sweep?: boolean;
                        volumes?: (number | string)[] | null;
                    } | {
                        allocation?: {
                            /** Format: uuid */
                            portfolio_id: string;
                            weight: number | string;
                        }[] | null;
                        /** Format: date-time */
                        ends_at: string;
                        interval_seconds?: number | string;
                        max_child_quantity?: (number | string) | null;
                        max_participation_bps: number | string;
                        /** @constant */
                        name: "pov";
                        starts_at?: string | null;
                        /**
                         * @default take
                         * @enum {string}
                         */
                        style?: "take" | "rest";
                        /** @default true */
                        sweep?: boolean;
                    } | {
                        allocation?: {
                            /** Format: uuid */
                            portfolio_id: string;
                            weight: number | string;
                        }[] | null;
                        /** Format: date-time */
                        ends_at: string;
                        max_child_quantity?: (number | string) | null;
                        max_participation_bps?: (number | string) | null;
                        /** @constant */
                        name: "shortfall";
                        /** @default 0 */
                        permanent_impact?: string;
                        risk_aversion: string;
                        slices: number | string;
                        starts_at?: string | null;
                        /**
                         * @default take
                         * @enum {string}
                         */
                        style?: "take" | "rest";
                        /** @default true */
                        sweep?: boolean;
                        temporary_impact: string;
                        volatility: string;
                    } | {
                        allocation?: {
                            /** Format: uuid */
                            portfolio_id: string;
                            weight: number | string;
                        }[] | null;
                        display_quantity: number | string;
                        ends_at?: string | null;
                        max_child_quantity?: (number | string) | null;
                        max_participation_bps?: (number | string) | null;
                        /** @constant */
                        name: "iceberg";
                        starts_at?: string | null;
                        /**
                         * @default take
                         * @enum {string}
                         */
                        style?: "take" | "rest";
                        /** @default true */
                        sweep?: boolean;
                    }) | null;
                    client_order_id?: string | null;
                    display_quantity?: (number | string) | null;
                    expires_at?: string | null;
                    portfolio_id?: string | null;
                    /** @default false */
                    post_only?: boolean;
                    price?: (number | string) | null;
                    quantity: number | string;
                    /**
                     * @default cancel_newest
                     * @enum {string}
                     */
                    self_trade_prevention?: "none" | "cancel_newest" | "cancel_oldest" | "cancel_both" | "decrement";
                    /** @enum {string} */
                    side: "buy" | "sell";
                    stop_leg?: {
                        limit_price?: (number | string) | null;
                        stop_price: number | string;
                    } | null;
                    stop_price?: (number | string) | null;
                    strategy_id?: string | null;
                    symbol: string;
                    /** @default false */
                    take_profit?: boolean;
                    time_in_force?: ("GTC" | "IOC" | "FOK" | "GTD" | "DAY") | null;
                    trailing_distance?: (number | string) | null;
                    /** @enum {string} */
                    type: "market" | "limit" | "stop" | "iceberg";
                    venues?: ("best" | string[]) | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        average_price: number;
                        engine_seq: number;
                        exact: {
                            average_price: string | null;
                            filled_quantity: string;
                            filled_value: string;
                            quantity: string;
                            remaining_quantity: string;
                        };
                        filled_quantity: number;
                        /** Format: uuid */
                        order_id: string;
                        peer_order_id: string | null;
                        /** @enum {string} */
                        status: "pending" | "awaiting_approval" | "working" | "paused" | "open" | "partially_filled" | "unknown" | "filled" | "cancelled" | "expired" | "rejected";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_institutional_orders_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account_id: string | null;
                        account_name: string | null;
                        algo: {
                            [key: string]: unknown;
                        } | null;
                        average_price: string | null;
                        client_order_id: string | null;
                        created_at: string | null;
                        display_quantity: string | null;
                        end_reason: string | null;
                        ended_at: string | null;
                        engine_seq: number | null;
                        executions: {
                            busts_id: string | null;
                            engine_seq: number | null;
                            executed_at: string | null;
                            fee: string;
                            fee_asset: string | null;
                            /** Format: uuid */
                            id: string;
                            liquidity: ("maker" | "taker") | null;
                            /** Format: uuid */
                            order_id: string;
                            price: string;
                            quantity: string;
                            /** @enum {string} */
                            side: "buy" | "sell";
                            symbol: string;
                            trade_id: string | null;
                            value: string;
                            venue: string;
                        }[];
                        expires_at: string | null;
                        fee: string;
                        filled_quantity: string;
                        filled_value: string;
                        /** Format: uuid */
                        id: string;
                        is_asleep: boolean;
                        is_live: boolean;
                        is_post_only: boolean;
                        /** @enum {string} */
                        kind: "limit" | "market" | "stop" | "stop_limit" | "trailing_stop" | "take_profit" | "take_profit_limit";
                        parent_id: string | null;
                        peer_id: string | null;
                        placed_by: string | null;
                        placed_by_name: string | null;
                        /** Format: uuid */
                        portfolio_id: string;
                        price: string | null;
                        quantity: string;
                        remaining_quantity: string;
                        /** @enum {string} */
                        self_trade_prevention: "none" | "cancel_newest" | "cancel_oldest" | "cancel_both" | "decrement";
                        /** @enum {string} */
                        side: "buy" | "sell";
                        source: ("desk" | "api" | "binance" | "algo" | "house") | null;
                        /** @enum {string} */
                        status: "pending" | "awaiting_approval" | "working" | "paused" | "open" | "partially_filled" | "unknown" | "filled" | "cancelled" | "expired" | "rejected";
                        stop_price: string | null;
                        strategy_id: string | null;
                        symbol: string;
                        /** @enum {string} */
                        time_in_force: "GTC" | "IOC" | "FOK" | "GTD" | "DAY";
                        trailing_distance: string | null;
                        /** @enum {string} */
                        type: "market" | "limit" | "stop" | "iceberg";
                        updated_at: string | null;
                        venue: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_institutional_orders_id: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        engine_seq: number;
                        filled_quantity: string;
                        /** Format: uuid */
                        order_id: string;
                        remaining_quantity: string;
                        /** @enum {string} */
                        status: "pending" | "awaiting_approval" | "working" | "paused" | "open" | "partially_filled" | "unknown" | "filled" | "cancelled" | "expired" | "rejected";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_institutional_orders_id: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    price?: number | string;
                    quantity?: number | string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        engine_seq: number;
                        filled_quantity: string;
                        /** Format: uuid */
                        order_id: string;
                        remaining_quantity: string;
                        /** @enum {string} */
                        status: "pending" | "awaiting_approval" | "working" | "paused" | "open" | "partially_filled" | "unknown" | "filled" | "cancelled" | "expired" | "rejected";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_orders_id_allocation: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        is_done: true;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_orders_id_allocation_release: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        is_done: true;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_orders_id_approval: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                    shown_hash: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        /** Format: date-time */
                        expires_at: string;
                        may_decide: boolean;
                        note: string | null;
                        /** Format: uuid */
                        order_id: string;
                        reasons: ("notional" | "restricted" | "out_of_hours")[];
                        /** Format: date-time */
                        requested_at: string;
                        requested_by: string;
                        requested_by_name: string | null;
                        shown: {
                            [key: string]: unknown;
                        };
                        shown_hash: string;
                        /** @enum {string} */
                        state: "pending" | "approved" | "rejected" | "expired" | "withdrawn";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_orders_id_breaks: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    detail: string;
                    /** @enum {string} */
                    kind: "filled_beyond" | "busted" | "child_unknown" | "sums_differ" | "price_beyond_limit" | "abandoned" | "venue_late_fill" | "venue_fee_unbooked";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        is_done: true;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_orders_id_call_back: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        is_done: true;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_orders_id_children: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    child: number;
                    is_immediate: boolean;
                    lots: number;
                    price_ticks: number | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        child: number;
                        executions: {
                            busts_id: string | null;
                            /** Format: uuid */
                            id: string;
                            lots: number;
                        }[];
                        filled_lots: number;
                        is_ended: boolean;
                        is_refused: boolean;
                        order_id: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_institutional_orders_id_children_child: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                child: number;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        is_known: true;
                        report: {
                            child: number;
                            executions: {
                                busts_id: string | null;
                                /** Format: uuid */
                                id: string;
                                lots: number;
                            }[];
                            filled_lots: number;
                            is_ended: boolean;
                            is_refused: boolean;
                            order_id: string | null;
                        };
                    } | {
                        /** @constant */
                        is_known: false;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_orders_id_children_child_cancellation: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                child: number;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        child: number;
                        executions: {
                            busts_id: string | null;
                            /** Format: uuid */
                            id: string;
                            lots: number;
                        }[];
                        filled_lots: number;
                        is_ended: boolean;
                        is_refused: boolean;
                        order_id: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_institutional_orders_id_confirmation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_orders_id_confirmation: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        is_done: true;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_institutional_orders_id_evidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        average_price: string | null;
                        child: number;
                        content_hash: string | null;
                        fee: string;
                        filled_quantity: string;
                        /** Format: uuid */
                        id: string;
                        limit: string | null;
                        mid: string | null;
                        /** Format: uuid */
                        order_id: string;
                        quantity: string;
                        /** Format: date-time */
                        recorded_at: string;
                        /** @enum {string} */
                        side: "buy" | "sell";
                        slippage_bps: string | null;
                        symbol: string;
                        venues: {
                            age_ms: number;
                            available: string;
                            average_price: string | null;
                            best_price: string | null;
                            fee: string;
                            filled_quantity: string;
                            name: string;
                            order_id: string | null;
                            penalty_bps: number;
                            price: string | null;
                            price_after_fees: string | null;
                            quantity: string;
                            /** @enum {string} */
                            reason: "chosen" | "dearer" | "no_depth" | "too_small" | "steps_differ" | "stale" | "closed" | "unreachable" | "not_traded" | "suspended";
                            status: string | null;
                            taker_fee: string;
                            venue_id: string;
                        }[];
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_institutional_orders_id_market: {
        parameters: {
            query: {
                since: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ask_ticks: number | null;
                        bid_ticks: number | null;
                        volume_lots: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_institutional_orders_id_post_trade_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        breaks: ("filled_beyond" | "busted" | "child_unknown" | "sums_differ" | "price_beyond_limit" | "abandoned" | "venue_late_fill" | "venue_fee_unbooked")[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_orders_id_rejection: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                    shown_hash: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        /** Format: date-time */
                        expires_at: string;
                        may_decide: boolean;
                        note: string | null;
                        /** Format: uuid */
                        order_id: string;
                        reasons: ("notional" | "restricted" | "out_of_hours")[];
                        /** Format: date-time */
                        requested_at: string;
                        requested_by: string;
                        requested_by_name: string | null;
                        shown: {
                            [key: string]: unknown;
                        };
                        shown_hash: string;
                        /** @enum {string} */
                        state: "pending" | "approved" | "rejected" | "expired" | "withdrawn";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_orders_id_splits: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    books: {
                        age_ms: number;
                        asks: {
                            price: string;
                            quantity: string;
                        }[];
                        bids: {
                            price: string;
                            quantity: string;
                        }[];
                        lot: string | null;
                        min_notional: string | null;
                        problem: ("unreachable" | "not_traded") | null;
                        tick: string | null;
                        venue_id: string;
                    }[];
                    child: number;
                    is_immediate: boolean;
                    lots: number;
                    price_ticks: number | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        house_lots: number;
                        legs: {
                            base: string;
                            child: number;
                            client_id: string;
                            expires_at: string | null;
                            is_immediate: boolean;
                            /** Format: uuid */
                            order_id: string;
                            price: string;
                            quantity: string;
                            quote: string;
                            /** @enum {string} */
                            side: "buy" | "sell";
                            symbol: string;
                            venue_id: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_orders_id_stock: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    children: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        legs: {
                            child: number;
                            executions: {
                                busts_id: string | null;
                                /** Format: uuid */
                                id: string;
                                lots: number;
                            }[];
                            filled_lots: number;
                            is_ended: boolean;
                            is_refused: boolean;
                            /** Format: uuid */
                            order_id: string;
                            venue_id: string;
                        }[];
                        reports: {
                            child: number;
                            executions: {
                                busts_id: string | null;
                                /** Format: uuid */
                                id: string;
                                lots: number;
                            }[];
                            filled_lots: number;
                            is_ended: boolean;
                            is_refused: boolean;
                            order_id: string | null;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_orders_id_transitions: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    event: "hold" | "accept" | "work" | "pause" | "resume" | "fill_partly" | "fill" | "bust" | "lose" | "cancel" | "expire" | "reject";
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        moved: boolean;
                        /** @enum {string} */
                        state: "pending" | "awaiting_approval" | "working" | "paused" | "open" | "partially_filled" | "unknown" | "filled" | "cancelled" | "expired" | "rejected";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_institutional_orders_id_work: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allocations: {
                            /** Format: date-time */
                            allocated_at: string;
                            fee: string;
                            /** Format: uuid */
                            order_id: string;
                            /** Format: uuid */
                            portfolio_id: string;
                            quantity: string;
                            released_at: string | null;
                            value: string;
                            version: number;
                        }[];
                        approval: {
                            decided_at: string | null;
                            decided_by: string | null;
                            decided_by_name: string | null;
                            /** Format: date-time */
                            expires_at: string;
                            may_decide: boolean;
                            note: string | null;
                            /** Format: uuid */
                            order_id: string;
                            reasons: ("notional" | "restricted" | "out_of_hours")[];
                            /** Format: date-time */
                            requested_at: string;
                            requested_by: string;
                            requested_by_name: string | null;
                            shown: {
                                [key: string]: unknown;
                            };
                            shown_hash: string;
                            /** @enum {string} */
                            state: "pending" | "approved" | "rejected" | "expired" | "withdrawn";
                        } | null;
                        breaks: {
                            closed_at: string | null;
                            closed_by: string | null;
                            detail: string;
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            /** Format: date-time */
                            opened_at: string;
                            /** Format: uuid */
                            order_id: string;
                            resolution: string | null;
                        }[];
                        confirmation_hash: string | null;
                        evidence: {
                            child: number;
                            content: {
                                [key: string]: unknown;
                            };
                            content_hash: string | null;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            order_id: string;
                            /** Format: date-time */
                            recorded_at: string;
                        }[];
                        /** Format: uuid */
                        order_id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_institutional_orders_id_work_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval: {
                            expires_at: string;
                        } | null;
                        base: string;
                        /** Format: uuid */
                        order_id: string;
                        quote: string;
                        starts_at: string;
                        /** @enum {string} */
                        state: "pending" | "awaiting_approval" | "working" | "paused" | "open" | "partially_filled" | "unknown" | "filled" | "cancelled" | "expired" | "rejected";
                        symbol: string;
                        terms: {
                            /** @enum {string} */
                            algorithm: "twap" | "vwap" | "pov" | "shortfall" | "iceberg";
                            displayLots: number | null;
                            endMs: number | null;
                            intervalMs: number;
                            isOnce: boolean;
                            isSwept: boolean;
                            limitTicks: number | null;
                            lots: number;
                            maxChildLots: number | null;
                            minLots: number;
                            minNotional: number;
                            participationBps: number | null;
                            /** @enum {string} */
                            side: "buy" | "sell";
                            startMs: number;
                            /** @enum {string} */
                            style: "take" | "rest";
                            weights: number[];
                        };
                        trading_account_id: string | null;
                        venues: string[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_orders_id_work_amendment: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    price?: (number | string) | null;
                    quantity: number | string;
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        is_asked: boolean;
                        /** Format: uuid */
                        order_id: string;
                        /** @enum {string} */
                        status: "pending" | "awaiting_approval" | "working" | "paused" | "open" | "partially_filled" | "unknown" | "filled" | "cancelled" | "expired" | "rejected";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_orders_id_work_cancellation: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        is_asked: boolean;
                        /** Format: uuid */
                        order_id: string;
                        /** @enum {string} */
                        status: "pending" | "awaiting_approval" | "working" | "paused" | "open" | "partially_filled" | "unknown" | "filled" | "cancelled" | "expired" | "rejected";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_orders_id_work_pause: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        is_asked: boolean;
                        /** Format: uuid */
                        order_id: string;
                        /** @enum {string} */
                        status: "pending" | "awaiting_approval" | "working" | "paused" | "open" | "partially_filled" | "unknown" | "filled" | "cancelled" | "expired" | "rejected";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_orders_id_work_resumption: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        is_asked: boolean;
                        /** Format: uuid */
                        order_id: string;
                        /** @enum {string} */
                        status: "pending" | "awaiting_approval" | "working" | "paused" | "open" | "partially_filled" | "unknown" | "filled" | "cancelled" | "expired" | "rejected";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_orders_cancellation: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    account_id: string;
                    side?: ("buy" | "sell") | null;
                    symbol?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        account_id: string;
                        engine_seq: number;
                        symbol: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_orders_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    account_id: string;
                    algo?: ({
                        allocation?: {
                            /** Format: uuid */
                            portfolio_id: string;
                            weight: number | string;
                        }[] | null;
                        /** Format: date-time */
                        ends_at: string;
                        max_child_quantity?: (number | string) | null;
                        max_participation_bps?: (number | string) | null;
                        /** @constant */
                        name: "twap";
                        slices: number | string;
                        starts_at?: string | null;
                        /**
                         * @default take
                         * @enum {string}
                         */
                        style?: "take" | "rest";
                        /** @default true */
                        sweep?: boolean;
                    } | {
                        allocation?: {
                            /** Format: uuid */
                            portfolio_id: string;
                            weight: number | string;
                        }[] | null;
                        /** Format: date-time */
                        ends_at: string;
                        max_child_quantity?: (number | string) | null;
                        max_participation_bps?: (number | string) | null;
                        /** @constant */
                        name: "vwap";
                        slices?: number | string;
                        starts_at?: string | null;
                        /**
                         * @default take
                         * @enum {string}
                         */
                        style?: "take" | "rest";
                        /** @default true */
                        sweep?: boolean;
                        volumes?: (number | string)[] | null;
                    } | {
                        allocation?: {
                            /** Format: uuid */
                            portfolio_id: string;
                            weight: number | string;
                        }[] | null;
                        /** Format: date-time */
                        ends_at: string;
                        interval_seconds?: number | string;
                        max_child_quantity?: (number | string) | null;
                        max_participation_bps: number | string;
                        /** @constant */
                        name: "pov";
                        starts_at?: string | null;
                        /**
                         * @default take
                         * @enum {string}
                         */
                        style?: "take" | "rest";
                        /** @default true */
                        sweep?: boolean;
                    } | {
                        allocation?: {
                            /** Format: uuid */
                            portfolio_id: string;
                            weight: number | string;
                        }[] | null;
                        /** Format: date-time */
                        ends_at: string;
                        max_child_quantity?: (number | string) | null;
                        max_participation_bps?: (number | string) | null;
                        /** @constant */
                        name: "shortfall";
                        /** @default 0 */
                        permanent_impact?: string;
                        risk_aversion: string;
                        slices: number | string;
                        starts_at?: string | null;
                        /**
                         * @default take
                         * @enum {string}
                         */
                        style?: "take" | "rest";
                        /** @default true */
                        sweep?: boolean;
                        temporary_impact: string;
                        volatility: string;
                    } | {
                        allocation?: {
                            /** Format: uuid */
                            portfolio_id: string;
                            weight: number | string;
                        }[] | null;
                        display_quantity: number | string;
                        ends_at?: string | null;
                        max_child_quantity?: (number | string) | null;
                        max_participation_bps?: (number | string) | null;
                        /** @constant */
                        name: "iceberg";
                        starts_at?: string | null;
                        /**
                         * @default take
                         * @enum {string}
                         */
                        style?: "take" | "rest";
                        /** @default true */
                        sweep?: boolean;
                    }) | null;
                    client_order_id?: string | null;
                    display_quantity?: (number | string) | null;
                    expires_at?: string | null;
                    portfolio_id?: string | null;
                    /** @default false */
                    post_only?: boolean;
                    price?: (number | string) | null;
                    quantity: number | string;
                    /**
                     * @default cancel_newest
                     * @enum {string}
                     */
                    self_trade_prevention?: "none" | "cancel_newest" | "cancel_oldest" | "cancel_both" | "decrement";
                    /** @enum {string} */
                    side: "buy" | "sell";
                    stop_leg?: {
                        limit_price?: (number | string) | null;
                        stop_price: number | string;
                    } | null;
                    stop_price?: (number | string) | null;
                    strategy_id?: string | null;
                    symbol: string;
                    /** @default false */
                    take_profit?: boolean;
                    time_in_force?: ("GTC" | "IOC" | "FOK" | "GTD" | "DAY") | null;
                    trailing_distance?: (number | string) | null;
                    /** @enum {string} */
                    type: "market" | "limit" | "stop" | "iceberg";
                    venues?: ("best" | string[]) | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval_reasons: ("notional" | "restricted" | "out_of_hours")[];
                        available: string;
                        estimated_value: string | null;
                        fee_asset: string;
                        field: string | null;
                        hold: string | null;
                        hold_asset: string;
                        problem: string | null;
                        reference_price: string | null;
                        worst_fee: string | null;
                        worst_price: string | null;
                        would_be_accepted: boolean;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_venue_orders_id_funding: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        is_funded: boolean;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_venue_orders_id_reports: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "refused" | "not_sent";
                    reason: string;
                } | {
                    /** @enum {string} */
                    kind: "lost" | "absent";
                } | {
                    filled: string;
                    is_over: boolean;
                    /** @constant */
                    kind: "known";
                    trades: {
                        /** Format: date-time */
                        at: string;
                        fee: string;
                        fee_asset: string | null;
                        liquidity: ("maker" | "taker") | null;
                        price: string;
                        quantity: string;
                        trade_id: string;
                        value: string;
                    }[];
                    venue_order_id: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        child: number;
                        executions: {
                            busts_id: string | null;
                            /** Format: uuid */
                            id: string;
                            lots: number;
                        }[];
                        filled_lots: number;
                        is_ended: boolean;
                        is_refused: boolean;
                        /** Format: uuid */
                        order_id: string;
                        venue_id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_institutional_venue_queues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        venue_ids: string[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_institutional_venues: {
        parameters: {
            query?: {
                filter?: string;
                order?: "ASC" | "DESC";
                page?: number;
                perPage?: number;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        calendar: {
                            /** @default [] */
                            holidays: string[];
                            hours: {
                                /** @default [] */
                                fri: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                mon: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                sat: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                sun: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                thu: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                tue: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                wed: {
                                    from: string;
                                    to: string;
                                }[];
                            };
                            zone: string;
                        };
                        ccxt_id: string;
                        /** Format: date-time */
                        changed_at: string;
                        changed_by: string;
                        changed_by_name: string | null;
                        /** Format: date-time */
                        created_at: string;
                        has_key: boolean;
                        health: {
                            balances: {
                                asset: string;
                                free: string;
                                total: string;
                            }[];
                            can: {
                                find_by_client_id: boolean;
                                immediate: boolean;
                                open_orders: boolean;
                                trades_of_order: boolean;
                            };
                            clock_ms: number | null;
                            is_well: boolean;
                            latency_ms: number | null;
                            markets: number | null;
                            problem: string | null;
                        } | null;
                        id: string;
                        is_enabled: boolean;
                        key_hint: string | null;
                        maker_fee: string;
                        max_book_age_ms: number;
                        name: string;
                        orders_out: number;
                        penalty_bps: number;
                        requests_per_second: number;
                        taker_fee: string;
                        tested_at: string | null;
                        urls: {
                            [key: string]: string;
                        };
                        version: number;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_venues: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    calendar: {
                        /** @default [] */
                        holidays?: string[];
                        hours: {
                            /** @default [] */
                            fri?: {
                                from: string;
                                to: string;
                            }[];
                            /** @default [] */
                            mon?: {
                                from: string;
                                to: string;
                            }[];
                            /** @default [] */
                            sat?: {
                                from: string;
                                to: string;
                            }[];
                            /** @default [] */
                            sun?: {
                                from: string;
                                to: string;
                            }[];
                            /** @default [] */
                            thu?: {
                                from: string;
                                to: string;
                            }[];
                            /** @default [] */
                            tue?: {
                                from: string;
                                to: string;
                            }[];
                            /** @default [] */
                            wed?: {
                                from: string;
                                to: string;
                            }[];
                        };
                        zone: string;
                    };
                    ccxt_id: string;
                    id: string;
                    /** @default 0 */
                    maker_fee?: string;
                    /** @default 5000 */
                    max_book_age_ms?: number;
                    name: string;
                    /** @default 0 */
                    penalty_bps?: number;
                    /** @default 10 */
                    requests_per_second?: number;
                    /** @default 0 */
                    taker_fee?: string;
                    /** @default {} */
                    urls?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        calendar: {
                            /** @default [] */
                            holidays: string[];
                            hours: {
                                /** @default [] */
                                fri: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                mon: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                sat: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                sun: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                thu: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                tue: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                wed: {
                                    from: string;
                                    to: string;
                                }[];
                            };
                            zone: string;
                        };
                        ccxt_id: string;
                        /** Format: date-time */
                        changed_at: string;
                        changed_by: string;
                        changed_by_name: string | null;
                        /** Format: date-time */
                        created_at: string;
                        has_key: boolean;
                        health: {
                            balances: {
                                asset: string;
                                free: string;
                                total: string;
                            }[];
                            can: {
                                find_by_client_id: boolean;
                                immediate: boolean;
                                open_orders: boolean;
                                trades_of_order: boolean;
                            };
                            clock_ms: number | null;
                            is_well: boolean;
                            latency_ms: number | null;
                            markets: number | null;
                            problem: string | null;
                        } | null;
                        id: string;
                        is_enabled: boolean;
                        key_hint: string | null;
                        maker_fee: string;
                        max_book_age_ms: number;
                        name: string;
                        orders_out: number;
                        penalty_bps: number;
                        requests_per_second: number;
                        taker_fee: string;
                        tested_at: string | null;
                        urls: {
                            [key: string]: string;
                        };
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_institutional_venues_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        calendar: {
                            /** @default [] */
                            holidays: string[];
                            hours: {
                                /** @default [] */
                                fri: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                mon: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                sat: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                sun: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                thu: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                tue: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                wed: {
                                    from: string;
                                    to: string;
                                }[];
                            };
                            zone: string;
                        };
                        ccxt_id: string;
                        /** Format: date-time */
                        changed_at: string;
                        changed_by: string;
                        changed_by_name: string | null;
                        /** Format: date-time */
                        created_at: string;
                        has_key: boolean;
                        health: {
                            balances: {
                                asset: string;
                                free: string;
                                total: string;
                            }[];
                            can: {
                                find_by_client_id: boolean;
                                immediate: boolean;
                                open_orders: boolean;
                                trades_of_order: boolean;
                            };
                            clock_ms: number | null;
                            is_well: boolean;
                            latency_ms: number | null;
                            markets: number | null;
                            problem: string | null;
                        } | null;
                        id: string;
                        is_enabled: boolean;
                        key_hint: string | null;
                        maker_fee: string;
                        max_book_age_ms: number;
                        name: string;
                        orders_out: number;
                        penalty_bps: number;
                        requests_per_second: number;
                        taker_fee: string;
                        tested_at: string | null;
                        urls: {
                            [key: string]: string;
                        };
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_institutional_venues_id: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    calendar: {
                        /** @default [] */
                        holidays?: string[];
                        hours: {
                            /** @default [] */
                            fri?: {
                                from: string;
                                to: string;
                            }[];
                            /** @default [] */
                            mon?: {
                                from: string;
                                to: string;
                            }[];
                            /** @default [] */
                            sat?: {
                                from: string;
                                to: string;
                            }[];
                            /** @default [] */
                            sun?: {
                                from: string;
                                to: string;
                            }[];
                            /** @default [] */
                            thu?: {
                                from: string;
                                to: string;
                            }[];
                            /** @default [] */
                            tue?: {
                                from: string;
                                to: string;
                            }[];
                            /** @default [] */
                            wed?: {
                                from: string;
                                to: string;
                            }[];
                        };
                        zone: string;
                    };
                    ccxt_id: string;
                    /** @default 0 */
                    maker_fee?: string;
                    /** @default 5000 */
                    max_book_age_ms?: number;
                    name: string;
                    /** @default 0 */
                    penalty_bps?: number;
                    /** @default 10 */
                    requests_per_second?: number;
                    /** @default 0 */
                    taker_fee?: string;
                    /** @default {} */
                    urls?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        calendar: {
                            /** @default [] */
                            holidays: string[];
                            hours: {
                                /** @default [] */
                                fri: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                mon: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                sat: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                sun: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                thu: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                tue: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                wed: {
                                    from: string;
                                    to: string;
                                }[];
                            };
                            zone: string;
                        };
                        ccxt_id: string;
                        /** Format: date-time */
                        changed_at: string;
                        changed_by: string;
                        changed_by_name: string | null;
                        /** Format: date-time */
                        created_at: string;
                        has_key: boolean;
                        health: {
                            balances: {
                                asset: string;
                                free: string;
                                total: string;
                            }[];
                            can: {
                                find_by_client_id: boolean;
                                immediate: boolean;
                                open_orders: boolean;
                                trades_of_order: boolean;
                            };
                            clock_ms: number | null;
                            is_well: boolean;
                            latency_ms: number | null;
                            markets: number | null;
                            problem: string | null;
                        } | null;
                        id: string;
                        is_enabled: boolean;
                        key_hint: string | null;
                        maker_fee: string;
                        max_book_age_ms: number;
                        name: string;
                        orders_out: number;
                        penalty_bps: number;
                        requests_per_second: number;
                        taker_fee: string;
                        tested_at: string | null;
                        urls: {
                            [key: string]: string;
                        };
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_institutional_venues_id_access: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        api_key: string | null;
                        ccxt_id: string;
                        id: string;
                        password: string | null;
                        requests_per_second: number;
                        secret: string | null;
                        urls: {
                            [key: string]: string;
                        };
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_venues_id_disabling: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        calendar: {
                            /** @default [] */
                            holidays: string[];
                            hours: {
                                /** @default [] */
                                fri: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                mon: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                sat: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                sun: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                thu: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                tue: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                wed: {
                                    from: string;
                                    to: string;
                                }[];
                            };
                            zone: string;
                        };
                        ccxt_id: string;
                        /** Format: date-time */
                        changed_at: string;
                        changed_by: string;
                        changed_by_name: string | null;
                        /** Format: date-time */
                        created_at: string;
                        has_key: boolean;
                        health: {
                            balances: {
                                asset: string;
                                free: string;
                                total: string;
                            }[];
                            can: {
                                find_by_client_id: boolean;
                                immediate: boolean;
                                open_orders: boolean;
                                trades_of_order: boolean;
                            };
                            clock_ms: number | null;
                            is_well: boolean;
                            latency_ms: number | null;
                            markets: number | null;
                            problem: string | null;
                        } | null;
                        id: string;
                        is_enabled: boolean;
                        key_hint: string | null;
                        maker_fee: string;
                        max_book_age_ms: number;
                        name: string;
                        orders_out: number;
                        penalty_bps: number;
                        requests_per_second: number;
                        taker_fee: string;
                        tested_at: string | null;
                        urls: {
                            [key: string]: string;
                        };
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_venues_id_enabling: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        calendar: {
                            /** @default [] */
                            holidays: string[];
                            hours: {
                                /** @default [] */
                                fri: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                mon: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                sat: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                sun: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                thu: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                tue: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                wed: {
                                    from: string;
                                    to: string;
                                }[];
                            };
                            zone: string;
                        };
                        ccxt_id: string;
                        /** Format: date-time */
                        changed_at: string;
                        changed_by: string;
                        changed_by_name: string | null;
                        /** Format: date-time */
                        created_at: string;
                        has_key: boolean;
                        health: {
                            balances: {
                                asset: string;
                                free: string;
                                total: string;
                            }[];
                            can: {
                                find_by_client_id: boolean;
                                immediate: boolean;
                                open_orders: boolean;
                                trades_of_order: boolean;
                            };
                            clock_ms: number | null;
                            is_well: boolean;
                            latency_ms: number | null;
                            markets: number | null;
                            problem: string | null;
                        } | null;
                        id: string;
                        is_enabled: boolean;
                        key_hint: string | null;
                        maker_fee: string;
                        max_book_age_ms: number;
                        name: string;
                        orders_out: number;
                        penalty_bps: number;
                        requests_per_second: number;
                        taker_fee: string;
                        tested_at: string | null;
                        urls: {
                            [key: string]: string;
                        };
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_venues_id_health: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    balances: {
                        asset: string;
                        free: string;
                        total: string;
                    }[];
                    can: {
                        find_by_client_id: boolean;
                        immediate: boolean;
                        open_orders: boolean;
                        trades_of_order: boolean;
                    };
                    clock_ms: number | null;
                    is_well: boolean;
                    latency_ms: number | null;
                    markets: number | null;
                    problem: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        calendar: {
                            /** @default [] */
                            holidays: string[];
                            hours: {
                                /** @default [] */
                                fri: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                mon: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                sat: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                sun: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                thu: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                tue: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                wed: {
                                    from: string;
                                    to: string;
                                }[];
                            };
                            zone: string;
                        };
                        ccxt_id: string;
                        /** Format: date-time */
                        changed_at: string;
                        changed_by: string;
                        changed_by_name: string | null;
                        /** Format: date-time */
                        created_at: string;
                        has_key: boolean;
                        health: {
                            balances: {
                                asset: string;
                                free: string;
                                total: string;
                            }[];
                            can: {
                                find_by_client_id: boolean;
                                immediate: boolean;
                                open_orders: boolean;
                                trades_of_order: boolean;
                            };
                            clock_ms: number | null;
                            is_well: boolean;
                            latency_ms: number | null;
                            markets: number | null;
                            problem: string | null;
                        } | null;
                        id: string;
                        is_enabled: boolean;
                        key_hint: string | null;
                        maker_fee: string;
                        max_book_age_ms: number;
                        name: string;
                        orders_out: number;
                        penalty_bps: number;
                        requests_per_second: number;
                        taker_fee: string;
                        tested_at: string | null;
                        urls: {
                            [key: string]: string;
                        };
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_institutional_venues_id_key: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    api_key: string;
                    password?: string | null;
                    secret: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        calendar: {
                            /** @default [] */
                            holidays: string[];
                            hours: {
                                /** @default [] */
                                fri: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                mon: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                sat: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                sun: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                thu: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                tue: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                wed: {
                                    from: string;
                                    to: string;
                                }[];
                            };
                            zone: string;
                        };
                        ccxt_id: string;
                        /** Format: date-time */
                        changed_at: string;
                        changed_by: string;
                        changed_by_name: string | null;
                        /** Format: date-time */
                        created_at: string;
                        has_key: boolean;
                        health: {
                            balances: {
                                asset: string;
                                free: string;
                                total: string;
                            }[];
                            can: {
                                find_by_client_id: boolean;
                                immediate: boolean;
                                open_orders: boolean;
                                trades_of_order: boolean;
                            };
                            clock_ms: number | null;
                            is_well: boolean;
                            latency_ms: number | null;
                            markets: number | null;
                            problem: string | null;
                        } | null;
                        id: string;
                        is_enabled: boolean;
                        key_hint: string | null;
                        maker_fee: string;
                        max_book_age_ms: number;
                        name: string;
                        orders_out: number;
                        penalty_bps: number;
                        requests_per_second: number;
                        taker_fee: string;
                        tested_at: string | null;
                        urls: {
                            [key: string]: string;
                        };
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_institutional_venues_id_test: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        calendar: {
                            /** @default [] */
                            holidays: string[];
                            hours: {
                                /** @default [] */
                                fri: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                mon: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                sat: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                sun: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                thu: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                tue: {
                                    from: string;
                                    to: string;
                                }[];
                                /** @default [] */
                                wed: {
                                    from: string;
                                    to: string;
                                }[];
                            };
                            zone: string;
                        };
                        ccxt_id: string;
                        /** Format: date-time */
                        changed_at: string;
                        changed_by: string;
                        changed_by_name: string | null;
                        /** Format: date-time */
                        created_at: string;
                        has_key: boolean;
                        health: {
                            balances: {
                                asset: string;
                                free: string;
                                total: string;
                            }[];
                            can: {
                                find_by_client_id: boolean;
                                immediate: boolean;
                                open_orders: boolean;
                                trades_of_order: boolean;
                            };
                            clock_ms: number | null;
                            is_well: boolean;
                            latency_ms: number | null;
                            markets: number | null;
                            problem: string | null;
                        } | null;
                        id: string;
                        is_enabled: boolean;
                        key_hint: string | null;
                        maker_fee: string;
                        max_book_age_ms: number;
                        name: string;
                        orders_out: number;
                        penalty_bps: number;
                        requests_per_second: number;
                        taker_fee: string;
                        tested_at: string | null;
                        urls: {
                            [key: string]: string;
                        };
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_ledger_accounts: {
        parameters: {
            query?: {
                filter?: string;
                order?: "ASC" | "DESC";
                page?: number;
                perPage?: number;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asset: string;
                        available: string;
                        balance: string;
                        /** @enum {string} */
                        code: "bank_account" | "omnibus_wallet" | "venue_balance" | "client_funds" | "client_trading" | "client_venue" | "deposits_in_transit" | "withdrawals_in_transit" | "house_clearing" | "suspense" | "house_funds" | "house_trading" | "fees_income" | "rounding" | "network_fees" | "venue_fees";
                        /** Format: date-time */
                        created_at: string;
                        credit_line: string;
                        has_history: boolean;
                        /** Format: uuid */
                        id: string;
                        incoming: string;
                        institutional_account_id: string | null;
                        is_bounded: boolean;
                        /** @enum {string} */
                        normal_side: "debit" | "credit";
                        number: number;
                        title: string;
                        trading_account_id: string | null;
                        user_id: string | null;
                        venue_id: string | null;
                        version: number;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_ledger_accounts: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    asset: string;
                    /** @enum {string} */
                    code: "bank_account" | "omnibus_wallet" | "venue_balance" | "client_funds" | "client_trading" | "client_venue" | "deposits_in_transit" | "withdrawals_in_transit" | "house_clearing" | "suspense" | "house_funds" | "house_trading" | "fees_income" | "rounding" | "network_fees" | "venue_fees";
                    owner: ({
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "trading_account" | "institutional_account" | "user";
                    } | {
                        id: string;
                        /** @constant */
                        kind: "venue";
                    }) | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asset: string;
                        available: string;
                        balance: string;
                        /** @enum {string} */
                        code: "bank_account" | "omnibus_wallet" | "venue_balance" | "client_funds" | "client_trading" | "client_venue" | "deposits_in_transit" | "withdrawals_in_transit" | "house_clearing" | "suspense" | "house_funds" | "house_trading" | "fees_income" | "rounding" | "network_fees" | "venue_fees";
                        /** Format: date-time */
                        created_at: string;
                        credit_line: string;
                        has_history: boolean;
                        /** Format: uuid */
                        id: string;
                        incoming: string;
                        institutional_account_id: string | null;
                        is_bounded: boolean;
                        /** @enum {string} */
                        normal_side: "debit" | "credit";
                        number: number;
                        title: string;
                        trading_account_id: string | null;
                        user_id: string | null;
                        venue_id: string | null;
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_ledger_accounts_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asset: string;
                        available: string;
                        balance: string;
                        /** @enum {string} */
                        code: "bank_account" | "omnibus_wallet" | "venue_balance" | "client_funds" | "client_trading" | "client_venue" | "deposits_in_transit" | "withdrawals_in_transit" | "house_clearing" | "suspense" | "house_funds" | "house_trading" | "fees_income" | "rounding" | "network_fees" | "venue_fees";
                        /** Format: date-time */
                        created_at: string;
                        credit_line: string;
                        has_history: boolean;
                        /** Format: uuid */
                        id: string;
                        incoming: string;
                        institutional_account_id: string | null;
                        is_bounded: boolean;
                        /** @enum {string} */
                        normal_side: "debit" | "credit";
                        number: number;
                        title: string;
                        trading_account_id: string | null;
                        user_id: string | null;
                        venue_id: string | null;
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_ledger_accounts_id_balance: {
        parameters: {
            query?: {
                at?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        account_id: string;
                        asset: string;
                        /** Format: date-time */
                        at: string;
                        available: string;
                        balance: string;
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_ledger_accounts_id_entries: {
        parameters: {
            query?: {
                filter?: string;
                order?: "ASC" | "DESC";
                page?: number;
                perPage?: number;
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        account_id: string;
                        amount: string;
                        asset: string;
                        available_after: string;
                        balance_after: string;
                        /** Format: date-time */
                        created_at: string;
                        id: string;
                        /** @enum {string} */
                        side: "debit" | "credit";
                        transfer_seq: number;
                        version: number;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_ledger_accounts_id_statement: {
        parameters: {
            query: {
                format?: "csv" | "camt053" | "pdf";
                from: string;
                language?: "en" | "ru";
                to: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_ledger_assets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        /** Format: date-time */
                        created_at: string;
                        /** @enum {string} */
                        rounding: "down" | "half_even";
                        scale: number;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_ledger_assets: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    /** @enum {string} */
                    rounding: "down" | "half_even";
                    scale: number;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        /** Format: date-time */
                        created_at: string;
                        /** @enum {string} */
                        rounding: "down" | "half_even";
                        scale: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_ledger_chart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "bank_account" | "omnibus_wallet" | "venue_balance" | "client_funds" | "client_trading" | "client_venue" | "deposits_in_transit" | "withdrawals_in_transit" | "house_clearing" | "suspense" | "house_funds" | "house_trading" | "fees_income" | "rounding" | "network_fees" | "venue_fees";
                        has_history: boolean;
                        is_bounded: boolean;
                        /** @enum {string} */
                        normal_side: "debit" | "credit";
                        number: number;
                        /** @enum {string} */
                        owner: "client" | "house";
                        title: string;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_ledger_transfers: {
        parameters: {
            query?: {
                filter?: string;
                order?: "ASC" | "DESC";
                page?: number;
                perPage?: number;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        amount: string;
                        asset: string;
                        business_key: string | null;
                        code: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: uuid */
                        credit_account_id: string;
                        /** Format: uuid */
                        debit_account_id: string;
                        /** Format: date-time */
                        effective_at: string;
                        engine_seq: number | null;
                        expires_at: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "posted" | "pending" | "post_pending" | "void_pending" | "expire_pending";
                        link_id: string | null;
                        link_index: number | null;
                        link_size: number | null;
                        pending_id: string | null;
                        reverses_id: string | null;
                        seq: number;
                        user_data: {
                            [key: string]: unknown;
                        } | null;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_ledger_transfers: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount: string;
                    asset: string;
                    business_key?: string | null;
                    code: string;
                    /** Format: uuid */
                    credit_account_id: string;
                    /** Format: uuid */
                    debit_account_id: string;
                    effective_at?: string | null;
                    /** Format: uuid */
                    id: string;
                    /**
                     * @default posted
                     * @constant
                     */
                    kind?: "posted";
                    /** @default false */
                    linked?: boolean;
                    user_data?: {
                        [key: string]: string | number | boolean | null;
                    } | null;
                } | {
                    amount: string;
                    asset: string;
                    business_key?: string | null;
                    code: string;
                    /** Format: uuid */
                    credit_account_id: string;
                    /** Format: uuid */
                    debit_account_id: string;
                    effective_at?: string | null;
                    expires_at?: string | null;
                    /** Format: uuid */
                    id: string;
                    /** @constant */
                    kind: "pending";
                    /** @default false */
                    linked?: boolean;
                    user_data?: {
                        [key: string]: string | number | boolean | null;
                    } | null;
                } | {
                    amount?: string | null;
                    business_key?: string | null;
                    code: string;
                    effective_at?: string | null;
                    /** Format: uuid */
                    id: string;
                    /** @enum {string} */
                    kind: "post_pending" | "void_pending";
                    /** @default false */
                    linked?: boolean;
                    /** Format: uuid */
                    pending_id: string;
                    user_data?: {
                        [key: string]: string | number | boolean | null;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: ("ledger.account_not_found" | "ledger.already_reversed" | "ledger.amount_too_large" | "ledger.business_key_used" | "ledger.different_assets" | "ledger.exceeds_pending_amount" | "ledger.exists_with_different_accounts" | "ledger.exists_with_different_amount" | "ledger.exists_with_different_body" | "ledger.exists_with_different_kind" | "ledger.insufficient_credits" | "ledger.insufficient_debits" | "ledger.linked_set_open" | "ledger.linked_set_too_long" | "ledger.linked_transfer_failed" | "ledger.not_reversible" | "ledger.pending_already_resolved" | "ledger.pending_expired" | "ledger.pending_has_different_accounts" | "ledger.pending_has_different_amount" | "ledger.pending_not_expired" | "ledger.pending_not_found" | "ledger.transfer_malformed") | null;
                        created_at: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        outcome: "posted" | "repeated" | "refused";
                        seq: number | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_ledger_transfers_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        amount: string;
                        asset: string;
                        business_key: string | null;
                        code: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: uuid */
                        credit_account_id: string;
                        /** Format: uuid */
                        debit_account_id: string;
                        /** Format: date-time */
                        effective_at: string;
                        engine_seq: number | null;
                        expires_at: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "posted" | "pending" | "post_pending" | "void_pending" | "expire_pending";
                        link_id: string | null;
                        link_index: number | null;
                        link_size: number | null;
                        pending_id: string | null;
                        reverses_id: string | null;
                        seq: number;
                        user_data: {
                            [key: string]: unknown;
                        } | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_ledger_transfers_id_reversal: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default reversal */
                    code?: string;
                    /** Format: uuid */
                    id: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: ("ledger.account_not_found" | "ledger.already_reversed" | "ledger.amount_too_large" | "ledger.business_key_used" | "ledger.different_assets" | "ledger.exceeds_pending_amount" | "ledger.exists_with_different_accounts" | "ledger.exists_with_different_amount" | "ledger.exists_with_different_body" | "ledger.exists_with_different_kind" | "ledger.insufficient_credits" | "ledger.insufficient_debits" | "ledger.linked_set_open" | "ledger.linked_set_too_long" | "ledger.linked_transfer_failed" | "ledger.not_reversible" | "ledger.pending_already_resolved" | "ledger.pending_expired" | "ledger.pending_has_different_accounts" | "ledger.pending_has_different_amount" | "ledger.pending_not_expired" | "ledger.pending_not_found" | "ledger.transfer_malformed") | null;
                        created_at: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        outcome: "posted" | "repeated" | "refused";
                        seq: number | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_ledger_transfers_batch: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    transfers: ({
                        amount: string;
                        asset: string;
                        business_key?: string | null;
                        code: string;
                        /** Format: uuid */
                        credit_account_id: string;
                        /** Format: uuid */
                        debit_account_id: string;
                        effective_at?: string | null;
                        /** Format: uuid */
                        id: string;
                        /**
                         * @default posted
                         * @constant
                         */
                        kind?: "posted";
                        /** @default false */
                        linked?: boolean;
                        user_data?: {
                            [key: string]: string | number | boolean | null;
                        } | null;
                    } | {
                        amount: string;
                        asset: string;
                        business_key?: string | null;
                        code: string;
                        /** Format: uuid */
                        credit_account_id: string;
                        /** Format: uuid */
                        debit_account_id: string;
                        effective_at?: string | null;
                        expires_at?: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @constant */
                        kind: "pending";
                        /** @default false */
                        linked?: boolean;
                        user_data?: {
                            [key: string]: string | number | boolean | null;
                        } | null;
                    } | {
                        amount?: string | null;
                        business_key?: string | null;
                        code: string;
                        effective_at?: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "post_pending" | "void_pending";
                        /** @default false */
                        linked?: boolean;
                        /** Format: uuid */
                        pending_id: string;
                        user_data?: {
                            [key: string]: string | number | boolean | null;
                        } | null;
                    })[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: ("ledger.account_not_found" | "ledger.already_reversed" | "ledger.amount_too_large" | "ledger.business_key_used" | "ledger.different_assets" | "ledger.exceeds_pending_amount" | "ledger.exists_with_different_accounts" | "ledger.exists_with_different_amount" | "ledger.exists_with_different_body" | "ledger.exists_with_different_kind" | "ledger.insufficient_credits" | "ledger.insufficient_debits" | "ledger.linked_set_open" | "ledger.linked_set_too_long" | "ledger.linked_transfer_failed" | "ledger.not_reversible" | "ledger.pending_already_resolved" | "ledger.pending_expired" | "ledger.pending_has_different_accounts" | "ledger.pending_has_different_amount" | "ledger.pending_not_expired" | "ledger.pending_not_found" | "ledger.transfer_malformed") | null;
                        created_at: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        outcome: "posted" | "repeated" | "refused";
                        seq: number | null;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_market_data_symbol_book: {
        parameters: {
            query?: {
                depth?: number;
            };
            header?: never;
            path: {
                symbol: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asks: [
                            string,
                            string,
                            number
                        ][];
                        bids: [
                            string,
                            string,
                            number
                        ][];
                        sequence: number;
                        symbol: string;
                        time: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_market_data_symbol_book_orders: {
        parameters: {
            query?: {
                depth?: number;
            };
            header?: never;
            path: {
                symbol: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asks: [
                            string,
                            string,
                            string
                        ][];
                        bids: [
                            string,
                            string,
                            string
                        ][];
                        sequence: number;
                        symbol: string;
                        time: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_market_data_symbol_candles: {
        parameters: {
            query?: {
                before?: number;
                interval?: "1s" | "1m" | "5m" | "15m" | "1h" | "4h" | "1d";
                limit?: number;
            };
            header?: never;
            path: {
                symbol: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        close: string;
                        high: string;
                        low: string;
                        open: string;
                        quote_volume: string;
                        time: number;
                        trades: number;
                        volume: string;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_market_data_symbol_ticker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                symbol: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        best_ask: [
                            string,
                            string,
                            number
                        ] | null;
                        best_bid: [
                            string,
                            string,
                            number
                        ] | null;
                        high_price: string | null;
                        last_price: string | null;
                        low_price: string | null;
                        open_price: string | null;
                        /** @enum {string} */
                        phase: "trading" | "auction" | "halted" | "closed";
                        quote_volume: string;
                        reference_price: string | null;
                        sequence: number;
                        symbol: string;
                        time: string;
                        trades: number;
                        volume: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_market_data_symbol_trades: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                symbol: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        price: string;
                        quantity: string;
                        symbol: string;
                        /** @enum {string} */
                        taker_side: "buy" | "sell";
                        time: string;
                        value: string;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_market_data_instruments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        base: string;
                        lot_size: string;
                        max_price: string;
                        max_quantity: string;
                        min_notional: string;
                        min_quantity: string;
                        /** @enum {string} */
                        phase: "trading" | "auction" | "halted" | "closed";
                        price_decimals: number;
                        quantity_decimals: number;
                        quote: string;
                        symbol: string;
                        tick_size: string;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_market_data_tickers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        best_ask: [
                            string,
                            string,
                            number
                        ] | null;
                        best_bid: [
                            string,
                            string,
                            number
                        ] | null;
                        high_price: string | null;
                        last_price: string | null;
                        low_price: string | null;
                        open_price: string | null;
                        /** @enum {string} */
                        phase: "trading" | "auction" | "halted" | "closed";
                        quote_volume: string;
                        reference_price: string | null;
                        sequence: number;
                        symbol: string;
                        time: string;
                        trades: number;
                        volume: string;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_notifications: {
        parameters: {
            query?: {
                filter?: string;
                order?: "ASC" | "DESC";
                page?: number;
                perPage?: number;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        language: "en" | "ru";
                        link: string | null;
                        read_at: string | null;
                        subject: string;
                        template: string;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_notifications_id_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        language: "en" | "ru";
                        link: string | null;
                        read_at: string | null;
                        subject: string;
                        template: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_notifications_outbox: {
        parameters: {
            query?: {
                filter?: string;
                order?: "ASC" | "DESC";
                page?: number;
                perPage?: number;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string | null;
                        attempts: number;
                        body: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        language: "en" | "ru";
                        link: string | null;
                        sent_at: string | null;
                        /** @enum {string} */
                        state: "queued" | "sent" | "captured" | "failed";
                        subject: string;
                        template: string;
                        user_id: string | null;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_notifications_read_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        read: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_onboarding_applications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed_events: ("submit" | "start_checks" | "open_review" | "request_information" | "answer" | "resume_review" | "approve" | "reject" | "activate" | "withdraw" | "expire" | "begin_review" | "confirm" | "suspend" | "reinstate" | "exit" | "end_with_company")[];
                        channel: string;
                        completeness: {
                            missing: {
                                code: string;
                                pointer: string;
                            }[];
                        };
                        country: string | null;
                        /** Format: date-time */
                        created_at: string;
                        data: {
                            [key: string]: unknown;
                        };
                        data_hash: string;
                        decided_at: string | null;
                        display_name: string;
                        documents: {
                            /** Format: uuid */
                            application_id: string;
                            content_type: string;
                            /** Format: date-time */
                            created_at: string;
                            expires_on: string | null;
                            file_name: string;
                            findings: {
                                code: string;
                                field: string;
                                params: {
                                    [key: string]: string | number;
                                };
                                /** @enum {string} */
                                severity: "refuse" | "review" | "note";
                            }[];
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "passport" | "identity_card" | "driving_licence" | "residence_permit" | "proof_of_address" | "company_extract" | "other";
                            mrz_text: string | null;
                            /** @enum {string} */
                            side: "front" | "back";
                            size_bytes: number;
                            /** @enum {string} */
                            state: "received" | "verified" | "unread" | "refused" | "expired" | "superseded";
                        }[];
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "natural_person" | "legal_entity";
                        owners: {
                            display_name: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "natural_person" | "legal_entity";
                            ownership_percent: string | null;
                            party_roles: ("owner" | "director")[];
                            /** @enum {string} */
                            state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                        }[];
                        ownership_percent: string | null;
                        parent_id: string | null;
                        party_roles: ("owner" | "director")[];
                        product: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                        submitted_at: string | null;
                        unread_messages: number;
                        /** Format: date-time */
                        updated_at: string;
                        /** Format: uuid */
                        user_id: string;
                        version: number;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_onboarding_applications: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "natural_person" | "legal_entity";
                    /**
                     * @default trading
                     * @enum {string}
                     */
                    product?: "trading" | "custody" | "treasury" | "payments" | "margin_trading" | "derivatives" | "otc" | "defi";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed_events: ("submit" | "start_checks" | "open_review" | "request_information" | "answer" | "resume_review" | "approve" | "reject" | "activate" | "withdraw" | "expire" | "begin_review" | "confirm" | "suspend" | "reinstate" | "exit" | "end_with_company")[];
                        channel: string;
                        completeness: {
                            missing: {
                                code: string;
                                pointer: string;
                            }[];
                        };
                        country: string | null;
                        /** Format: date-time */
                        created_at: string;
                        data: {
                            [key: string]: unknown;
                        };
                        data_hash: string;
                        decided_at: string | null;
                        display_name: string;
                        documents: {
                            /** Format: uuid */
                            application_id: string;
                            content_type: string;
                            /** Format: date-time */
                            created_at: string;
                            expires_on: string | null;
                            file_name: string;
                            findings: {
                                code: string;
                                field: string;
                                params: {
                                    [key: string]: string | number;
                                };
                                /** @enum {string} */
                                severity: "refuse" | "review" | "note";
                            }[];
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "passport" | "identity_card" | "driving_licence" | "residence_permit" | "proof_of_address" | "company_extract" | "other";
                            mrz_text: string | null;
                            /** @enum {string} */
                            side: "front" | "back";
                            size_bytes: number;
                            /** @enum {string} */
                            state: "received" | "verified" | "unread" | "refused" | "expired" | "superseded";
                        }[];
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "natural_person" | "legal_entity";
                        owners: {
                            display_name: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "natural_person" | "legal_entity";
                            ownership_percent: string | null;
                            party_roles: ("owner" | "director")[];
                            /** @enum {string} */
                            state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                        }[];
                        ownership_percent: string | null;
                        parent_id: string | null;
                        party_roles: ("owner" | "director")[];
                        product: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                        submitted_at: string | null;
                        unread_messages: number;
                        /** Format: date-time */
                        updated_at: string;
                        /** Format: uuid */
                        user_id: string;
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_onboarding_applications_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed_events: ("submit" | "start_checks" | "open_review" | "request_information" | "answer" | "resume_review" | "approve" | "reject" | "activate" | "withdraw" | "expire" | "begin_review" | "confirm" | "suspend" | "reinstate" | "exit" | "end_with_company")[];
                        channel: string;
                        completeness: {
                            missing: {
                                code: string;
                                pointer: string;
                            }[];
                        };
                        country: string | null;
                        /** Format: date-time */
                        created_at: string;
                        data: {
                            [key: string]: unknown;
                        };
                        data_hash: string;
                        decided_at: string | null;
                        display_name: string;
                        documents: {
                            /** Format: uuid */
                            application_id: string;
                            content_type: string;
                            /** Format: date-time */
                            created_at: string;
                            expires_on: string | null;
                            file_name: string;
                            findings: {
                                code: string;
                                field: string;
                                params: {
                                    [key: string]: string | number;
                                };
                                /** @enum {string} */
                                severity: "refuse" | "review" | "note";
                            }[];
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "passport" | "identity_card" | "driving_licence" | "residence_permit" | "proof_of_address" | "company_extract" | "other";
                            mrz_text: string | null;
                            /** @enum {string} */
                            side: "front" | "back";
                            size_bytes: number;
                            /** @enum {string} */
                            state: "received" | "verified" | "unread" | "refused" | "expired" | "superseded";
                        }[];
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "natural_person" | "legal_entity";
                        owners: {
                            display_name: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "natural_person" | "legal_entity";
                            ownership_percent: string | null;
                            party_roles: ("owner" | "director")[];
                            /** @enum {string} */
                            state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                        }[];
                        ownership_percent: string | null;
                        parent_id: string | null;
                        party_roles: ("owner" | "director")[];
                        product: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                        submitted_at: string | null;
                        unread_messages: number;
                        /** Format: date-time */
                        updated_at: string;
                        /** Format: uuid */
                        user_id: string;
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_onboarding_applications_id: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key"?: string;
                /** @description The version that the caller saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed_events: ("submit" | "start_checks" | "open_review" | "request_information" | "answer" | "resume_review" | "approve" | "reject" | "activate" | "withdraw" | "expire" | "begin_review" | "confirm" | "suspend" | "reinstate" | "exit" | "end_with_company")[];
                        channel: string;
                        completeness: {
                            missing: {
                                code: string;
                                pointer: string;
                            }[];
                        };
                        country: string | null;
                        /** Format: date-time */
                        created_at: string;
                        data: {
                            [key: string]: unknown;
                        };
                        data_hash: string;
                        decided_at: string | null;
                        display_name: string;
                        documents: {
                            /** Format: uuid */
                            application_id: string;
                            content_type: string;
                            /** Format: date-time */
                            created_at: string;
                            expires_on: string | null;
                            file_name: string;
                            findings: {
                                code: string;
                                field: string;
                                params: {
                                    [key: string]: string | number;
                                };
                                /** @enum {string} */
                                severity: "refuse" | "review" | "note";
                            }[];
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "passport" | "identity_card" | "driving_licence" | "residence_permit" | "proof_of_address" | "company_extract" | "other";
                            mrz_text: string | null;
                            /** @enum {string} */
                            side: "front" | "back";
                            size_bytes: number;
                            /** @enum {string} */
                            state: "received" | "verified" | "unread" | "refused" | "expired" | "superseded";
                        }[];
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "natural_person" | "legal_entity";
                        owners: {
                            display_name: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "natural_person" | "legal_entity";
                            ownership_percent: string | null;
                            party_roles: ("owner" | "director")[];
                            /** @enum {string} */
                            state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                        }[];
                        ownership_percent: string | null;
                        parent_id: string | null;
                        party_roles: ("owner" | "director")[];
                        product: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                        submitted_at: string | null;
                        unread_messages: number;
                        /** Format: date-time */
                        updated_at: string;
                        /** Format: uuid */
                        user_id: string;
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_onboarding_applications_id_account: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        next_review_at: string;
                        trading_account_id: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_onboarding_applications_id_cases: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    business_key: string;
                    /** Format: date-time */
                    due_at?: string;
                    priority?: number;
                    /** @enum {string} */
                    reason: "onboarding" | "periodic_review" | "document_expired" | "list_changed" | "check_failed" | "risk_model_changed" | "manual";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answer_days: number;
                        /** Format: uuid */
                        case_id: string;
                        due_at: string | null;
                        is_breached: boolean;
                        is_stopped: boolean;
                        is_warned: boolean;
                        /** Format: date-time */
                        opened_at: string;
                        reminder_days: number[];
                        /** @enum {string} */
                        state: "open" | "in_work" | "waiting_for_client" | "recommended" | "decided" | "closed";
                        stopped_at: string | null;
                        warn_at: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_onboarding_applications_id_check_results: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    business_key: string;
                    findings: {
                        code: string;
                        field: string;
                        params: {
                            [key: string]: string | number;
                        };
                        /** @enum {string} */
                        severity: "refuse" | "review" | "note";
                    }[];
                    /** @enum {string} */
                    state: "passed" | "failed" | "review" | "unavailable";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        application_id: string;
                        business_key: string;
                        findings: {
                            code: string;
                            field: string;
                            params: {
                                [key: string]: string | number;
                            };
                            /** @enum {string} */
                            severity: "refuse" | "review" | "note";
                        }[];
                        finished_at: string | null;
                        /** Format: uuid */
                        id: string;
                        is_news: boolean;
                        /** @enum {string} */
                        kind: "documents" | "identity" | "liveness" | "face_match" | "ownership" | "text";
                        provider: string;
                        reference: string | null;
                        /** Format: date-time */
                        started_at: string;
                        /** @enum {string} */
                        state: "pending" | "passed" | "failed" | "review" | "unavailable";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_onboarding_applications_id_checks: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    business_key: string;
                    /** @enum {string} */
                    kind: "documents" | "identity" | "liveness" | "face_match" | "ownership" | "text";
                    provider: string;
                    reference?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        application_id: string;
                        business_key: string;
                        findings: {
                            code: string;
                            field: string;
                            params: {
                                [key: string]: string | number;
                            };
                            /** @enum {string} */
                            severity: "refuse" | "review" | "note";
                        }[];
                        finished_at: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "documents" | "identity" | "liveness" | "face_match" | "ownership" | "text";
                        provider: string;
                        reference: string | null;
                        /** Format: date-time */
                        started_at: string;
                        /** @enum {string} */
                        state: "pending" | "passed" | "failed" | "review" | "unavailable";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_onboarding_applications_id_document_reminders: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    expires_on: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reminded: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_onboarding_applications_id_document_verifications: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    document_id: string;
                    expires_on: string | null;
                    findings: {
                        code: string;
                        field: string;
                        params: {
                            [key: string]: string | number;
                        };
                        /** @enum {string} */
                        severity: "refuse" | "review" | "note";
                    }[];
                    mrz: {
                        checks: {
                            expected: string;
                            /** @enum {string} */
                            field: "document_number" | "birth_date" | "expiry_date" | "optional_data" | "composite";
                            found: string;
                            ok: boolean;
                            ok_as_read: boolean;
                        }[];
                        fields: {
                            birth_date: string | null;
                            document_code: string;
                            document_number: string;
                            expiry_date: string | null;
                            family_name: string;
                            given_names: string;
                            issuing_state: string;
                            names_truncated: boolean;
                            nationality: string;
                            optional_data: string;
                            optional_data_2: string;
                            sex: ("female" | "male" | "unspecified") | null;
                        } | null;
                        findings: {
                            code: string;
                            field: string;
                            params: {
                                [key: string]: string | number;
                            };
                            /** @enum {string} */
                            severity: "refuse" | "review" | "note";
                        }[];
                        /** @enum {string} */
                        format: "TD1" | "TD2" | "TD3" | "MRV-A" | "MRV-B" | "unknown";
                        valid: boolean;
                    } | null;
                    /** @enum {string} */
                    state: "verified" | "unread" | "refused" | "expired";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        application_id: string;
                        content_hash: string;
                        content_type: string;
                        /** Format: date-time */
                        created_at: string;
                        expires_on: string | null;
                        expiry_reminded_at: string | null;
                        file_name: string;
                        findings: {
                            code: string;
                            field: string;
                            params: {
                                [key: string]: string | number;
                            };
                            /** @enum {string} */
                            severity: "refuse" | "review" | "note";
                        }[];
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "passport" | "identity_card" | "driving_licence" | "residence_permit" | "proof_of_address" | "company_extract" | "other";
                        mrz: {
                            checks: {
                                expected: string;
                                /** @enum {string} */
                                field: "document_number" | "birth_date" | "expiry_date" | "optional_data" | "composite";
                                found: string;
                                ok: boolean;
                                ok_as_read: boolean;
                            }[];
                            fields: {
                                birth_date: string | null;
                                document_code: string;
                                document_number: string;
                                expiry_date: string | null;
                                family_name: string;
                                given_names: string;
                                issuing_state: string;
                                names_truncated: boolean;
                                nationality: string;
                                optional_data: string;
                                optional_data_2: string;
                                sex: ("female" | "male" | "unspecified") | null;
                            } | null;
                            findings: {
                                code: string;
                                field: string;
                                params: {
                                    [key: string]: string | number;
                                };
                                /** @enum {string} */
                                severity: "refuse" | "review" | "note";
                            }[];
                            /** @enum {string} */
                            format: "TD1" | "TD2" | "TD3" | "MRV-A" | "MRV-B" | "unknown";
                            valid: boolean;
                        } | null;
                        mrz_text: string | null;
                        /** @enum {string} */
                        side: "front" | "back";
                        size_bytes: number;
                        /** @enum {string} */
                        state: "received" | "verified" | "unread" | "refused" | "expired" | "superseded";
                        /** Format: date-time */
                        updated_at: string;
                        /** Format: uuid */
                        uploaded_by: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_onboarding_applications_id_documents: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    expires_on?: string;
                    file?: string;
                    /** @enum {string} */
                    kind: "passport" | "identity_card" | "driving_licence" | "residence_permit" | "proof_of_address" | "company_extract" | "other";
                    mrz_text?: string;
                    /**
                     * @default front
                     * @enum {string}
                     */
                    side?: "front" | "back";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        application_id: string;
                        content_type: string;
                        /** Format: date-time */
                        created_at: string;
                        expires_on: string | null;
                        file_name: string;
                        findings: {
                            code: string;
                            field: string;
                            params: {
                                [key: string]: string | number;
                            };
                            /** @enum {string} */
                            severity: "refuse" | "review" | "note";
                        }[];
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "passport" | "identity_card" | "driving_licence" | "residence_permit" | "proof_of_address" | "company_extract" | "other";
                        mrz_text: string | null;
                        /** @enum {string} */
                        side: "front" | "back";
                        size_bytes: number;
                        /** @enum {string} */
                        state: "received" | "verified" | "unread" | "refused" | "expired" | "superseded";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_onboarding_applications_id_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        application: {
                            channel: string;
                            country: string | null;
                            /** Format: date-time */
                            created_at: string;
                            data: {
                                [key: string]: unknown;
                            };
                            decided_at: string | null;
                            display_name: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "natural_person" | "legal_entity";
                            next_review_at: string | null;
                            ownership_percent: string | null;
                            parent_id: string | null;
                            party_roles: ("owner" | "director")[];
                            product: string;
                            risk_level: ("low" | "medium" | "high" | "prohibited") | null;
                            /** @enum {string} */
                            state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                            submitted_at: string | null;
                            /** Format: date-time */
                            updated_at: string;
                            /** Format: uuid */
                            user_id: string;
                            version: number;
                        };
                        checks: {
                            /** Format: uuid */
                            application_id: string;
                            business_key: string;
                            findings: {
                                code: string;
                                field: string;
                                params: {
                                    [key: string]: string | number;
                                };
                                /** @enum {string} */
                                severity: "refuse" | "review" | "note";
                            }[];
                            finished_at: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "documents" | "identity" | "liveness" | "face_match" | "ownership" | "text";
                            provider: string;
                            reference: string | null;
                            /** Format: date-time */
                            started_at: string;
                            /** @enum {string} */
                            state: "pending" | "passed" | "failed" | "review" | "unavailable";
                        }[];
                        documents: {
                            /** Format: uuid */
                            application_id: string;
                            content_hash: string;
                            content_type: string;
                            /** Format: date-time */
                            created_at: string;
                            expires_on: string | null;
                            expiry_reminded_at: string | null;
                            file_name: string;
                            findings: {
                                code: string;
                                field: string;
                                params: {
                                    [key: string]: string | number;
                                };
                                /** @enum {string} */
                                severity: "refuse" | "review" | "note";
                            }[];
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "passport" | "identity_card" | "driving_licence" | "residence_permit" | "proof_of_address" | "company_extract" | "other";
                            mrz: {
                                checks: {
                                    expected: string;
                                    /** @enum {string} */
                                    field: "document_number" | "birth_date" | "expiry_date" | "optional_data" | "composite";
                                    found: string;
                                    ok: boolean;
                                    ok_as_read: boolean;
                                }[];
                                fields: {
                                    birth_date: string | null;
                                    document_code: string;
                                    document_number: string;
                                    expiry_date: string | null;
                                    family_name: string;
                                    given_names: string;
                                    issuing_state: string;
                                    names_truncated: boolean;
                                    nationality: string;
                                    optional_data: string;
                                    optional_data_2: string;
                                    sex: ("female" | "male" | "unspecified") | null;
                                } | null;
                                findings: {
                                    code: string;
                                    field: string;
                                    params: {
                                        [key: string]: string | number;
                                    };
                                    /** @enum {string} */
                                    severity: "refuse" | "review" | "note";
                                }[];
                                /** @enum {string} */
                                format: "TD1" | "TD2" | "TD3" | "MRV-A" | "MRV-B" | "unknown";
                                valid: boolean;
                            } | null;
                            mrz_text: string | null;
                            /** @enum {string} */
                            side: "front" | "back";
                            size_bytes: number;
                            /** @enum {string} */
                            state: "received" | "verified" | "unread" | "refused" | "expired" | "superseded";
                            /** Format: date-time */
                            updated_at: string;
                            /** Format: uuid */
                            uploaded_by: string;
                        }[];
                        hits: {
                            /** Format: uuid */
                            application_id: string;
                            entry: {
                                addresses: {
                                    country?: string;
                                    text: string;
                                }[];
                                dates_of_birth: {
                                    circa: boolean;
                                    from: string;
                                    /** @enum {string} */
                                    precision: "day" | "month" | "year" | "range";
                                    to: string;
                                }[];
                                entry_id: string;
                                identifiers: {
                                    country?: string;
                                    currency?: string;
                                    /** @enum {string} */
                                    type: "passport" | "national_id" | "tax_id" | "registration_number" | "lei" | "bic" | "imo" | "mmsi" | "call_sign" | "aircraft_serial" | "tail_number" | "crypto_address" | "email" | "phone" | "website" | "driving_licence" | "other";
                                    value: string;
                                }[];
                                /** @enum {string} */
                                kind: "person" | "entity" | "vessel" | "aircraft";
                                /** @enum {string} */
                                list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                                listed_on: string | null;
                                names: {
                                    /** @enum {string} */
                                    quality: "primary" | "strong" | "weak" | "former";
                                    script?: string;
                                    text: string;
                                }[];
                                nationalities: string[];
                                places_of_birth: string[];
                                programmes: string[];
                                remarks: string;
                                topics?: ("sanction" | "pep" | "crime" | "adverse")[];
                            };
                            entry_id: string;
                            evidence: {
                                contribution: number;
                                explanation_code: string;
                                list_value: string | null;
                                params: {
                                    [key: string]: string | number;
                                };
                                party_value: string | null;
                                /** @enum {string} */
                                piece: "name" | "date_of_birth" | "country" | "identifier";
                                /** @enum {string} */
                                verdict: "match" | "close" | "contradiction" | "not_comparable";
                                words?: {
                                    list_word: string | null;
                                    party_word: string | null;
                                    relation: string;
                                    similarity: number;
                                }[];
                            }[];
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                            review_reason: string | null;
                            reviewed_at: string | null;
                            reviewed_by: string | null;
                            score: string;
                            /** Format: uuid */
                            screening_id: string;
                            /** @enum {string} */
                            state: "open" | "confirmed" | "cleared" | "escalated";
                        }[];
                        life: {
                            document_reminder: {
                                /** Format: date-time */
                                at: string;
                                expires_on: string;
                            } | null;
                            next_event: ("periodic_review" | "document_expired") | null;
                            next_event_at: string | null;
                            /** Format: date-time */
                            review_if_confirmed_at: string;
                            /** @enum {string} */
                            state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                        };
                        owners: {
                            country: string | null;
                            display_name: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "natural_person" | "legal_entity";
                            ownership_percent: string | null;
                            party_roles: ("owner" | "director")[];
                            risk_level: ("low" | "medium" | "high" | "prohibited") | null;
                            /** @enum {string} */
                            state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                        }[];
                        ownership: {
                            depth: number;
                            has_nominees: boolean;
                            unidentified_percent: number;
                        } | null;
                        parties: {
                            countries: string[];
                            hit_states: ("open" | "confirmed" | "cleared" | "escalated")[];
                            is_politically_exposed: boolean | null;
                            /** @enum {string} */
                            kind: "natural_person" | "legal_entity";
                        }[];
                        procedure: {
                            /** Format: uuid */
                            application_id: string;
                            country: string | null;
                            documents: {
                                /** Format: uuid */
                                id: string;
                            }[];
                            identity_checks: ("liveness" | "face_match")[];
                            /** @enum {string} */
                            kind: "natural_person" | "legal_entity";
                            owners: {
                                /** Format: uuid */
                                id: string;
                                is_decided: boolean;
                            }[];
                            settings: {
                                expiry_days: number;
                                provider_timeout_minutes: number;
                                reminder_days: number[];
                                screening_threshold: number;
                            };
                            /** @enum {string} */
                            state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                        };
                        risk_model: {
                            country: {
                                lists: {
                                    as_of: string;
                                    countries: string[];
                                    id: string;
                                    points: number;
                                    source: string;
                                }[];
                                role_percent: {
                                    [key: string]: number;
                                };
                                weight: number;
                            };
                            floors: {
                                /** @enum {string} */
                                factor: "country" | "occupation" | "industry" | "product" | "channel" | "pep" | "ownership" | "screening" | "source_of_funds" | "expected_volume";
                                /** @enum {string} */
                                level: "medium" | "high" | "prohibited";
                                roles?: ("nationality" | "residence" | "tax_residence" | "registration" | "owner")[];
                                value: string;
                            }[];
                            levels: {
                                high: number;
                                medium: number;
                            };
                            tables: {
                                [key: string]: {
                                    other: number;
                                    points: {
                                        [key: string]: number;
                                    };
                                    weight: number;
                                };
                            };
                            version: string;
                        };
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_onboarding_applications_id_messages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        application_id: string;
                        body: string;
                        /** Format: date-time */
                        created_at: string;
                        /** @enum {string} */
                        direction: "to_client" | "from_client";
                        document_ids: string[];
                        /** Format: uuid */
                        id: string;
                        read_at: string | null;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_onboarding_applications_id_messages: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                    /** @default [] */
                    document_ids?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        application_id: string;
                        body: string;
                        /** Format: date-time */
                        created_at: string;
                        /** @enum {string} */
                        direction: "to_client" | "from_client";
                        document_ids: string[];
                        /** Format: uuid */
                        id: string;
                        read_at: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_onboarding_applications_id_owners: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    display_name: string;
                    /** @enum {string} */
                    kind: "natural_person" | "legal_entity";
                    ownership_percent?: string | null;
                    party_roles: ("owner" | "director")[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed_events: ("submit" | "start_checks" | "open_review" | "request_information" | "answer" | "resume_review" | "approve" | "reject" | "activate" | "withdraw" | "expire" | "begin_review" | "confirm" | "suspend" | "reinstate" | "exit" | "end_with_company")[];
                        channel: string;
                        completeness: {
                            missing: {
                                code: string;
                                pointer: string;
                            }[];
                        };
                        country: string | null;
                        /** Format: date-time */
                        created_at: string;
                        data: {
                            [key: string]: unknown;
                        };
                        data_hash: string;
                        decided_at: string | null;
                        display_name: string;
                        documents: {
                            /** Format: uuid */
                            application_id: string;
                            content_type: string;
                            /** Format: date-time */
                            created_at: string;
                            expires_on: string | null;
                            file_name: string;
                            findings: {
                                code: string;
                                field: string;
                                params: {
                                    [key: string]: string | number;
                                };
                                /** @enum {string} */
                                severity: "refuse" | "review" | "note";
                            }[];
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "passport" | "identity_card" | "driving_licence" | "residence_permit" | "proof_of_address" | "company_extract" | "other";
                            mrz_text: string | null;
                            /** @enum {string} */
                            side: "front" | "back";
                            size_bytes: number;
                            /** @enum {string} */
                            state: "received" | "verified" | "unread" | "refused" | "expired" | "superseded";
                        }[];
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "natural_person" | "legal_entity";
                        owners: {
                            display_name: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "natural_person" | "legal_entity";
                            ownership_percent: string | null;
                            party_roles: ("owner" | "director")[];
                            /** @enum {string} */
                            state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                        }[];
                        ownership_percent: string | null;
                        parent_id: string | null;
                        party_roles: ("owner" | "director")[];
                        product: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                        submitted_at: string | null;
                        unread_messages: number;
                        /** Format: date-time */
                        updated_at: string;
                        /** Format: uuid */
                        user_id: string;
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_onboarding_applications_id_owners_owner_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                owner_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_onboarding_applications_id_progress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        progress: {
                            next_timer: {
                                /** Format: date-time */
                                at: string;
                                /** @enum {string} */
                                code: "reminder" | "expiry" | "answer_expiry" | "provider_timeout" | "warned" | "breached" | "periodic_review" | "document_expired";
                            } | null;
                            owners: {
                                all: number;
                                open: number;
                            } | null;
                            /** @enum {string} */
                            state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                            waiting_code: ("start" | "submission" | "documents" | "provider" | "owners" | "assessment" | "decision" | "answer" | "next_review" | "suspension") | null;
                            waiting_for: string;
                            waiting_since: string | null;
                        } | null;
                        /** @enum {string} */
                        standing: "running" | "ended" | "stopped" | "not_begun" | "worker_silent" | "temporal_silent";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_onboarding_applications_id_reminders: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    day: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        is_sent: boolean;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_onboarding_applications_id_risk_assessments: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    business_key: string;
                    config_hash?: string;
                    facts?: {
                        countries: {
                            country: string;
                            /** @enum {string} */
                            role: "nationality" | "residence" | "tax_residence" | "registration" | "owner";
                        }[];
                        owner_values?: {
                            [key: string]: string[];
                        };
                        values: {
                            [key: string]: string[];
                        };
                    };
                    /** @enum {string} */
                    level: "low" | "medium" | "high" | "prohibited";
                    model_version: string;
                    reasons: {
                        code: string;
                        /** @enum {string} */
                        factor: "country" | "occupation" | "industry" | "product" | "channel" | "pep" | "ownership" | "screening" | "source_of_funds" | "expected_volume";
                        params: {
                            [key: string]: string | number;
                        };
                        points: number;
                        value: string;
                    }[];
                    score: number;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        application_id: string;
                        business_key: string;
                        config_hash: string;
                        /** Format: date-time */
                        created_at: string;
                        facts: {
                            countries: {
                                country: string;
                                /** @enum {string} */
                                role: "nationality" | "residence" | "tax_residence" | "registration" | "owner";
                            }[];
                            owner_values?: {
                                [key: string]: string[];
                            };
                            values: {
                                [key: string]: string[];
                            };
                        } | null;
                        /** Format: uuid */
                        id: string;
                        is_current: boolean;
                        /** @enum {string} */
                        level: "low" | "medium" | "high" | "prohibited";
                        may_pass_by_rule: boolean;
                        model_version: string;
                        reasons: {
                            code: string;
                            /** @enum {string} */
                            factor: "country" | "occupation" | "industry" | "product" | "channel" | "pep" | "ownership" | "screening" | "source_of_funds" | "expected_volume";
                            params: {
                                [key: string]: string | number;
                            };
                            points: number;
                            value: string;
                        }[];
                        score: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_onboarding_applications_id_screenings: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    business_key: string;
                    findings?: string[];
                    hits: {
                        entry?: {
                            addresses: {
                                country?: string;
                                text: string;
                            }[];
                            dates_of_birth: {
                                circa: boolean;
                                from: string;
                                /** @enum {string} */
                                precision: "day" | "month" | "year" | "range";
                                to: string;
                            }[];
                            entry_id: string;
                            identifiers: {
                                country?: string;
                                currency?: string;
                                /** @enum {string} */
                                type: "passport" | "national_id" | "tax_id" | "registration_number" | "lei" | "bic" | "imo" | "mmsi" | "call_sign" | "aircraft_serial" | "tail_number" | "crypto_address" | "email" | "phone" | "website" | "driving_licence" | "other";
                                value: string;
                            }[];
                            /** @enum {string} */
                            kind: "person" | "entity" | "vessel" | "aircraft";
                            /** @enum {string} */
                            list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                            listed_on: string | null;
                            names: {
                                /** @enum {string} */
                                quality: "primary" | "strong" | "weak" | "former";
                                script?: string;
                                text: string;
                            }[];
                            nationalities: string[];
                            places_of_birth: string[];
                            programmes: string[];
                            remarks: string;
                            topics?: ("sanction" | "pep" | "crime" | "adverse")[];
                        };
                        entry_id: string;
                        evidence: {
                            contribution: number;
                            explanation_code: string;
                            list_value: string | null;
                            params: {
                                [key: string]: string | number;
                            };
                            party_value: string | null;
                            /** @enum {string} */
                            piece: "name" | "date_of_birth" | "country" | "identifier";
                            /** @enum {string} */
                            verdict: "match" | "close" | "contradiction" | "not_comparable";
                            words?: {
                                list_word: string | null;
                                party_word: string | null;
                                relation: string;
                                similarity: number;
                            }[];
                        }[];
                        /** @enum {string} */
                        list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                        list_name: string;
                        party_name: string;
                        score: number;
                        vetoed: boolean;
                    }[];
                    list_versions: {
                        as_of: string;
                        content_hash: string;
                        entry_count: number;
                        /** @enum {string} */
                        list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                    }[];
                    lists_ok?: boolean;
                    model_version: string;
                    /** @default false */
                    needs_review?: boolean;
                    party: {
                        countries?: string[];
                        dates_of_birth?: {
                            circa: boolean;
                            from: string;
                            /** @enum {string} */
                            precision: "day" | "month" | "year" | "range";
                            to: string;
                        }[];
                        identifiers?: {
                            country?: string;
                            currency?: string;
                            /** @enum {string} */
                            type: "passport" | "national_id" | "tax_id" | "registration_number" | "lei" | "bic" | "imo" | "mmsi" | "call_sign" | "aircraft_serial" | "tail_number" | "crypto_address" | "email" | "phone" | "website" | "driving_licence" | "other";
                            value: string;
                        }[];
                        /** @enum {string} */
                        kind: "person" | "entity" | "vessel" | "aircraft";
                        names: string[];
                    };
                    threshold?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hit_count: number;
                        is_current: boolean;
                        lists_ok: boolean;
                        new_hits: number;
                        /** Format: uuid */
                        screening_id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_onboarding_applications_id_submission: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data_hash?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed_events: ("submit" | "start_checks" | "open_review" | "request_information" | "answer" | "resume_review" | "approve" | "reject" | "activate" | "withdraw" | "expire" | "begin_review" | "confirm" | "suspend" | "reinstate" | "exit" | "end_with_company")[];
                        channel: string;
                        completeness: {
                            missing: {
                                code: string;
                                pointer: string;
                            }[];
                        };
                        country: string | null;
                        /** Format: date-time */
                        created_at: string;
                        data: {
                            [key: string]: unknown;
                        };
                        data_hash: string;
                        decided_at: string | null;
                        display_name: string;
                        documents: {
                            /** Format: uuid */
                            application_id: string;
                            content_type: string;
                            /** Format: date-time */
                            created_at: string;
                            expires_on: string | null;
                            file_name: string;
                            findings: {
                                code: string;
                                field: string;
                                params: {
                                    [key: string]: string | number;
                                };
                                /** @enum {string} */
                                severity: "refuse" | "review" | "note";
                            }[];
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "passport" | "identity_card" | "driving_licence" | "residence_permit" | "proof_of_address" | "company_extract" | "other";
                            mrz_text: string | null;
                            /** @enum {string} */
                            side: "front" | "back";
                            size_bytes: number;
                            /** @enum {string} */
                            state: "received" | "verified" | "unread" | "refused" | "expired" | "superseded";
                        }[];
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "natural_person" | "legal_entity";
                        owners: {
                            display_name: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "natural_person" | "legal_entity";
                            ownership_percent: string | null;
                            party_roles: ("owner" | "director")[];
                            /** @enum {string} */
                            state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                        }[];
                        ownership_percent: string | null;
                        parent_id: string | null;
                        party_roles: ("owner" | "director")[];
                        product: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                        submitted_at: string | null;
                        unread_messages: number;
                        /** Format: date-time */
                        updated_at: string;
                        /** Format: uuid */
                        user_id: string;
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_onboarding_applications_id_transitions: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    event: "submit" | "start_checks" | "open_review" | "request_information" | "answer" | "resume_review" | "approve" | "reject" | "activate" | "withdraw" | "expire" | "begin_review" | "confirm" | "suspend" | "reinstate" | "exit" | "end_with_company";
                    /** Format: date-time */
                    next_review_at?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        decided_at: string | null;
                        /** Format: uuid */
                        id: string;
                        next_review_at: string | null;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_onboarding_applications_id_withdrawal: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed_events: ("submit" | "start_checks" | "open_review" | "request_information" | "answer" | "resume_review" | "approve" | "reject" | "activate" | "withdraw" | "expire" | "begin_review" | "confirm" | "suspend" | "reinstate" | "exit" | "end_with_company")[];
                        channel: string;
                        completeness: {
                            missing: {
                                code: string;
                                pointer: string;
                            }[];
                        };
                        country: string | null;
                        /** Format: date-time */
                        created_at: string;
                        data: {
                            [key: string]: unknown;
                        };
                        data_hash: string;
                        decided_at: string | null;
                        display_name: string;
                        documents: {
                            /** Format: uuid */
                            application_id: string;
                            content_type: string;
                            /** Format: date-time */
                            created_at: string;
                            expires_on: string | null;
                            file_name: string;
                            findings: {
                                code: string;
                                field: string;
                                params: {
                                    [key: string]: string | number;
                                };
                                /** @enum {string} */
                                severity: "refuse" | "review" | "note";
                            }[];
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "passport" | "identity_card" | "driving_licence" | "residence_permit" | "proof_of_address" | "company_extract" | "other";
                            mrz_text: string | null;
                            /** @enum {string} */
                            side: "front" | "back";
                            size_bytes: number;
                            /** @enum {string} */
                            state: "received" | "verified" | "unread" | "refused" | "expired" | "superseded";
                        }[];
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "natural_person" | "legal_entity";
                        owners: {
                            display_name: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "natural_person" | "legal_entity";
                            ownership_percent: string | null;
                            party_roles: ("owner" | "director")[];
                            /** @enum {string} */
                            state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                        }[];
                        ownership_percent: string | null;
                        parent_id: string | null;
                        party_roles: ("owner" | "director")[];
                        product: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                        submitted_at: string | null;
                        unread_messages: number;
                        /** Format: date-time */
                        updated_at: string;
                        /** Format: uuid */
                        user_id: string;
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_onboarding_clients: {
        parameters: {
            query?: {
                filter?: string;
                order?: "ASC" | "DESC";
                page?: number;
                perPage?: number;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        channel: string;
                        country: string | null;
                        /** Format: date-time */
                        created_at: string;
                        data: {
                            [key: string]: unknown;
                        };
                        decided_at: string | null;
                        display_name: string;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "natural_person" | "legal_entity";
                        next_review_at: string | null;
                        ownership_percent: string | null;
                        parent: {
                            display_name: string;
                            /** Format: uuid */
                            id: string;
                        } | null;
                        parent_id: string | null;
                        party_roles: ("owner" | "director")[];
                        product: string;
                        risk_level: ("low" | "medium" | "high" | "prohibited") | null;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                        submitted_at: string | null;
                        /** Format: date-time */
                        updated_at: string;
                        /** Format: uuid */
                        user_id: string;
                        version: number;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_onboarding_clients_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed_events: string[];
                        application: {
                            channel: string;
                            country: string | null;
                            /** Format: date-time */
                            created_at: string;
                            data: {
                                [key: string]: unknown;
                            };
                            decided_at: string | null;
                            display_name: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "natural_person" | "legal_entity";
                            next_review_at: string | null;
                            ownership_percent: string | null;
                            parent: {
                                display_name: string;
                                /** Format: uuid */
                                id: string;
                            } | null;
                            parent_id: string | null;
                            party_roles: ("owner" | "director")[];
                            product: string;
                            risk_level: ("low" | "medium" | "high" | "prohibited") | null;
                            /** @enum {string} */
                            state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                            submitted_at: string | null;
                            /** Format: date-time */
                            updated_at: string;
                            /** Format: uuid */
                            user_id: string;
                            version: number;
                        };
                        cases: {
                            /** Format: uuid */
                            application_id: string;
                            assignee: {
                                full_name: string;
                                /** Format: uuid */
                                id: string;
                            } | null;
                            assignee_id: string | null;
                            breached_at: string | null;
                            business_key: string;
                            clock_stopped_at: string | null;
                            closed_at: string | null;
                            decided_at: string | null;
                            decided_by: string | null;
                            decided_by_name: string | null;
                            decision: ("approve" | "reject" | "suspend" | "exit") | null;
                            decision_reason: string | null;
                            due_at: string | null;
                            evidence_hash: string | null;
                            /** Format: uuid */
                            id: string;
                            merge_reason: string | null;
                            merged_at: string | null;
                            merged_by: string | null;
                            merged_into: string | null;
                            /** Format: date-time */
                            opened_at: string;
                            priority: number;
                            /** @enum {string} */
                            reason: "onboarding" | "periodic_review" | "document_expired" | "list_changed" | "check_failed" | "risk_model_changed" | "manual";
                            recommendation: ("approve" | "reject" | "suspend" | "exit") | null;
                            recommendation_note: string | null;
                            recommended_at: string | null;
                            recommended_by: string | null;
                            recommended_by_name: string | null;
                            snooze_reason: string | null;
                            snoozed_at: string | null;
                            snoozed_by: string | null;
                            snoozed_by_name: string | null;
                            snoozed_until: string | null;
                            /** @enum {string} */
                            state: "open" | "in_work" | "waiting_for_client" | "recommended" | "decided" | "closed";
                            /** Format: date-time */
                            updated_at: string;
                            version: number;
                            warned_at: string | null;
                        }[];
                        checks: {
                            /** Format: uuid */
                            application_id: string;
                            business_key: string;
                            findings: {
                                code: string;
                                field: string;
                                params: {
                                    [key: string]: string | number;
                                };
                                /** @enum {string} */
                                severity: "refuse" | "review" | "note";
                            }[];
                            finished_at: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "documents" | "identity" | "liveness" | "face_match" | "ownership" | "text";
                            provider: string;
                            reference: string | null;
                            /** Format: date-time */
                            started_at: string;
                            /** @enum {string} */
                            state: "pending" | "passed" | "failed" | "review" | "unavailable";
                        }[];
                        documents: {
                            /** Format: uuid */
                            application_id: string;
                            content_hash: string;
                            content_type: string;
                            /** Format: date-time */
                            created_at: string;
                            expires_on: string | null;
                            expiry_reminded_at: string | null;
                            file_name: string;
                            findings: {
                                code: string;
                                field: string;
                                params: {
                                    [key: string]: string | number;
                                };
                                /** @enum {string} */
                                severity: "refuse" | "review" | "note";
                            }[];
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "passport" | "identity_card" | "driving_licence" | "residence_permit" | "proof_of_address" | "company_extract" | "other";
                            mrz: {
                                checks: {
                                    expected: string;
                                    /** @enum {string} */
                                    field: "document_number" | "birth_date" | "expiry_date" | "optional_data" | "composite";
                                    found: string;
                                    ok: boolean;
                                    ok_as_read: boolean;
                                }[];
                                fields: {
                                    birth_date: string | null;
                                    document_code: string;
                                    document_number: string;
                                    expiry_date: string | null;
                                    family_name: string;
                                    given_names: string;
                                    issuing_state: string;
                                    names_truncated: boolean;
                                    nationality: string;
                                    optional_data: string;
                                    optional_data_2: string;
                                    sex: ("female" | "male" | "unspecified") | null;
                                } | null;
                                findings: {
                                    code: string;
                                    field: string;
                                    params: {
                                        [key: string]: string | number;
                                    };
                                    /** @enum {string} */
                                    severity: "refuse" | "review" | "note";
                                }[];
                                /** @enum {string} */
                                format: "TD1" | "TD2" | "TD3" | "MRV-A" | "MRV-B" | "unknown";
                                valid: boolean;
                            } | null;
                            mrz_text: string | null;
                            /** @enum {string} */
                            side: "front" | "back";
                            size_bytes: number;
                            /** @enum {string} */
                            state: "received" | "verified" | "unread" | "refused" | "expired" | "superseded";
                            /** Format: date-time */
                            updated_at: string;
                            /** Format: uuid */
                            uploaded_by: string;
                            uploaded_by_name: string | null;
                        }[];
                        messages: {
                            /** Format: uuid */
                            application_id: string;
                            /** Format: uuid */
                            author_id: string;
                            author_name: string | null;
                            body: string;
                            /** Format: date-time */
                            created_at: string;
                            /** @enum {string} */
                            direction: "to_client" | "from_client";
                            document_ids: string[];
                            /** Format: uuid */
                            id: string;
                            read_at: string | null;
                        }[];
                        owners: {
                            country: string | null;
                            display_name: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "natural_person" | "legal_entity";
                            ownership_percent: string | null;
                            party_roles: ("owner" | "director")[];
                            risk_level: ("low" | "medium" | "high" | "prohibited") | null;
                            /** @enum {string} */
                            state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                        }[];
                        risk_assessments: {
                            /** Format: uuid */
                            application_id: string;
                            business_key: string;
                            config_hash: string;
                            /** Format: date-time */
                            created_at: string;
                            facts: {
                                countries: {
                                    country: string;
                                    /** @enum {string} */
                                    role: "nationality" | "residence" | "tax_residence" | "registration" | "owner";
                                }[];
                                owner_values?: {
                                    [key: string]: string[];
                                };
                                values: {
                                    [key: string]: string[];
                                };
                            } | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            level: "low" | "medium" | "high" | "prohibited";
                            model_version: string;
                            reasons: {
                                code: string;
                                /** @enum {string} */
                                factor: "country" | "occupation" | "industry" | "product" | "channel" | "pep" | "ownership" | "screening" | "source_of_funds" | "expected_volume";
                                params: {
                                    [key: string]: string | number;
                                };
                                points: number;
                                value: string;
                            }[];
                            score: number;
                        }[];
                        screenings: {
                            /** Format: uuid */
                            application_id: string;
                            business_key: string;
                            /** Format: date-time */
                            created_at: string;
                            hit_count: number;
                            hits: {
                                /** Format: uuid */
                                application_id: string;
                                entry: {
                                    addresses: {
                                        country?: string;
                                        text: string;
                                    }[];
                                    dates_of_birth: {
                                        circa: boolean;
                                        from: string;
                                        /** @enum {string} */
                                        precision: "day" | "month" | "year" | "range";
                                        to: string;
                                    }[];
                                    entry_id: string;
                                    identifiers: {
                                        country?: string;
                                        currency?: string;
                                        /** @enum {string} */
                                        type: "passport" | "national_id" | "tax_id" | "registration_number" | "lei" | "bic" | "imo" | "mmsi" | "call_sign" | "aircraft_serial" | "tail_number" | "crypto_address" | "email" | "phone" | "website" | "driving_licence" | "other";
                                        value: string;
                                    }[];
                                    /** @enum {string} */
                                    kind: "person" | "entity" | "vessel" | "aircraft";
                                    /** @enum {string} */
                                    list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                                    listed_on: string | null;
                                    names: {
                                        /** @enum {string} */
                                        quality: "primary" | "strong" | "weak" | "former";
                                        script?: string;
                                        text: string;
                                    }[];
                                    nationalities: string[];
                                    places_of_birth: string[];
                                    programmes: string[];
                                    remarks: string;
                                    topics?: ("sanction" | "pep" | "crime" | "adverse")[];
                                };
                                entry_id: string;
                                evidence: {
                                    contribution: number;
                                    explanation_code: string;
                                    list_value: string | null;
                                    params: {
                                        [key: string]: string | number;
                                    };
                                    party_value: string | null;
                                    /** @enum {string} */
                                    piece: "name" | "date_of_birth" | "country" | "identifier";
                                    /** @enum {string} */
                                    verdict: "match" | "close" | "contradiction" | "not_comparable";
                                    words?: {
                                        list_word: string | null;
                                        party_word: string | null;
                                        relation: string;
                                        similarity: number;
                                    }[];
                                }[];
                                /** Format: uuid */
                                id: string;
                                is_current: boolean;
                                /** @enum {string} */
                                list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                                review_reason: string | null;
                                reviewed_at: string | null;
                                reviewed_by: string | null;
                                reviewed_by_name: string | null;
                                score: string;
                                /** Format: uuid */
                                screening_id: string;
                                /** @enum {string} */
                                state: "open" | "confirmed" | "cleared" | "escalated";
                            }[];
                            /** Format: uuid */
                            id: string;
                            list_versions: {
                                as_of: string;
                                content_hash: string;
                                entry_count: number;
                                /** @enum {string} */
                                list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                            }[];
                            lists_ok: boolean;
                            model_version: string;
                            party: {
                                countries?: string[];
                                dates_of_birth?: {
                                    circa: boolean;
                                    from: string;
                                    /** @enum {string} */
                                    precision: "day" | "month" | "year" | "range";
                                    to: string;
                                }[];
                                identifiers?: {
                                    country?: string;
                                    currency?: string;
                                    /** @enum {string} */
                                    type: "passport" | "national_id" | "tax_id" | "registration_number" | "lei" | "bic" | "imo" | "mmsi" | "call_sign" | "aircraft_serial" | "tail_number" | "crypto_address" | "email" | "phone" | "website" | "driving_licence" | "other";
                                    value: string;
                                }[];
                                /** @enum {string} */
                                kind: "person" | "entity" | "vessel" | "aircraft";
                                names: string[];
                            };
                            threshold: string | null;
                        }[];
                        trading_account: {
                            base_currency: string;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            status: string;
                        } | null;
                        workflow: {
                            id: string;
                            url: string;
                        };
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_onboarding_clients_id_exit: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        decided_at: string | null;
                        /** Format: uuid */
                        id: string;
                        next_review_at: string | null;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_onboarding_clients_id_ownership: {
        parameters: {
            query?: {
                day?: string;
                rule?: "eu_directive" | "eu_regulation" | "uk" | "us" | "fatf" | "high_risk";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        are_all_ways_shown: boolean;
                        day: string;
                        days_of_change: string[];
                        findings: {
                            /** @enum {string} */
                            code: "component_unknown" | "cycle" | "ends_at_entity" | "holder_unknown" | "holder_unspecified" | "interest_unknown" | "nominator_unknown" | "ownerless_cycle" | "person_unidentified" | "shares_above_100" | "stated_differs" | "subject_is_person" | "subject_unknown" | "votes_above_100";
                            nodes: string[];
                            reason: string | null;
                        }[];
                        holders: {
                            application: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                            } | null;
                            disposed_economic: {
                                is_max_open: boolean;
                                is_min_open: boolean;
                                max: string;
                                min: string;
                            };
                            disposed_votes: {
                                is_max_open: boolean;
                                is_min_open: boolean;
                                max: string;
                                min: string;
                            };
                            economic: {
                                is_max_open: boolean;
                                is_min_open: boolean;
                                max: string;
                                min: string;
                            };
                            id: string;
                            is_nominee: boolean;
                            reasons: {
                                by: ("votes" | "joint" | "shareholding" | "votingRights" | "appointmentOfBoard" | "otherInfluenceOrControl" | "seniorManagingOfficial" | "settlor" | "trustee" | "protector" | "beneficiaryOfLegalArrangement" | "rightsToSurplusAssetsOnDissolution" | "rightsToProfitOrIncome" | "rightsGrantedByContract" | "conditionalRightsGrantedByContract" | "controlViaCompanyRulesOrArticles" | "controlByLegalFramework" | "boardMember" | "boardChair" | "unknownInterest" | "unpublishedInterest" | "enjoymentAndUseOfAssets" | "rightToProfitOrIncomeFromAssets" | "nominee" | "nominator") | null;
                                /** @enum {string} */
                                certainty: "yes" | "possible";
                                /** @enum {string} */
                                code: "economic" | "votes" | "controlled_economic" | "controlled_votes" | "control" | "declared";
                            }[];
                            /** @enum {string} */
                            verdict: "yes" | "possible" | "no";
                            votes: {
                                is_max_open: boolean;
                                is_min_open: boolean;
                                max: string;
                                min: string;
                            };
                            ways: {
                                economic: {
                                    is_max_open: boolean;
                                    is_min_open: boolean;
                                    max: string;
                                    min: string;
                                };
                                is_stated: boolean;
                                nodes: string[];
                                votes: {
                                    is_max_open: boolean;
                                    is_min_open: boolean;
                                    max: string;
                                    min: string;
                                };
                            }[];
                        }[];
                        imported_at: string | null;
                        links: {
                            economic: {
                                is_max_open: boolean;
                                is_min_open: boolean;
                                max: string;
                                min: string;
                            };
                            holder: string;
                            subject: string;
                            types: ("shareholding" | "votingRights" | "appointmentOfBoard" | "otherInfluenceOrControl" | "seniorManagingOfficial" | "settlor" | "trustee" | "protector" | "beneficiaryOfLegalArrangement" | "rightsToSurplusAssetsOnDissolution" | "rightsToProfitOrIncome" | "rightsGrantedByContract" | "conditionalRightsGrantedByContract" | "controlViaCompanyRulesOrArticles" | "controlByLegalFramework" | "boardMember" | "boardChair" | "unknownInterest" | "unpublishedInterest" | "enjoymentAndUseOfAssets" | "rightToProfitOrIncomeFromAssets" | "nominee" | "nominator")[];
                            votes: {
                                is_max_open: boolean;
                                is_min_open: boolean;
                                max: string;
                                min: string;
                            };
                        }[];
                        may_enter: boolean;
                        nodes: {
                            country: string | null;
                            depth: number;
                            /** @enum {string} */
                            form: "person" | "company" | "trust" | "nomination" | "joint" | "state" | "unknown";
                            id: string;
                            is_listed: boolean;
                            name: string | null;
                        }[];
                        officials: string[];
                        owners_to_enter: string[];
                        rule: {
                            counts_controlled: boolean;
                            /** @enum {string} */
                            id: "eu_directive" | "eu_regulation" | "uk" | "us" | "fatf" | "high_risk";
                            is_inclusive: boolean;
                            percent: number;
                            source: string;
                        };
                        /** @enum {string} */
                        source: "package" | "declared";
                        subject: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_onboarding_clients_id_ownership: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    statements: unknown[];
                    subject?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        are_all_ways_shown: boolean;
                        day: string;
                        days_of_change: string[];
                        findings: {
                            /** @enum {string} */
                            code: "component_unknown" | "cycle" | "ends_at_entity" | "holder_unknown" | "holder_unspecified" | "interest_unknown" | "nominator_unknown" | "ownerless_cycle" | "person_unidentified" | "shares_above_100" | "stated_differs" | "subject_is_person" | "subject_unknown" | "votes_above_100";
                            nodes: string[];
                            reason: string | null;
                        }[];
                        holders: {
                            application: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                            } | null;
                            disposed_economic: {
                                is_max_open: boolean;
                                is_min_open: boolean;
                                max: string;
                                min: string;
                            };
                            disposed_votes: {
                                is_max_open: boolean;
                                is_min_open: boolean;
                                max: string;
                                min: string;
                            };
                            economic: {
                                is_max_open: boolean;
                                is_min_open: boolean;
                                max: string;
                                min: string;
                            };
                            id: string;
                            is_nominee: boolean;
                            reasons: {
                                by: ("votes" | "joint" | "shareholding" | "votingRights" | "appointmentOfBoard" | "otherInfluenceOrControl" | "seniorManagingOfficial" | "settlor" | "trustee" | "protector" | "beneficiaryOfLegalArrangement" | "rightsToSurplusAssetsOnDissolution" | "rightsToProfitOrIncome" | "rightsGrantedByContract" | "conditionalRightsGrantedByContract" | "controlViaCompanyRulesOrArticles" | "controlByLegalFramework" | "boardMember" | "boardChair" | "unknownInterest" | "unpublishedInterest" | "enjoymentAndUseOfAssets" | "rightToProfitOrIncomeFromAssets" | "nominee" | "nominator") | null;
                                /** @enum {string} */
                                certainty: "yes" | "possible";
                                /** @enum {string} */
                                code: "economic" | "votes" | "controlled_economic" | "controlled_votes" | "control" | "declared";
                            }[];
                            /** @enum {string} */
                            verdict: "yes" | "possible" | "no";
                            votes: {
                                is_max_open: boolean;
                                is_min_open: boolean;
                                max: string;
                                min: string;
                            };
                            ways: {
                                economic: {
                                    is_max_open: boolean;
                                    is_min_open: boolean;
                                    max: string;
                                    min: string;
                                };
                                is_stated: boolean;
                                nodes: string[];
                                votes: {
                                    is_max_open: boolean;
                                    is_min_open: boolean;
                                    max: string;
                                    min: string;
                                };
                            }[];
                        }[];
                        imported_at: string | null;
                        links: {
                            economic: {
                                is_max_open: boolean;
                                is_min_open: boolean;
                                max: string;
                                min: string;
                            };
                            holder: string;
                            subject: string;
                            types: ("shareholding" | "votingRights" | "appointmentOfBoard" | "otherInfluenceOrControl" | "seniorManagingOfficial" | "settlor" | "trustee" | "protector" | "beneficiaryOfLegalArrangement" | "rightsToSurplusAssetsOnDissolution" | "rightsToProfitOrIncome" | "rightsGrantedByContract" | "conditionalRightsGrantedByContract" | "controlViaCompanyRulesOrArticles" | "controlByLegalFramework" | "boardMember" | "boardChair" | "unknownInterest" | "unpublishedInterest" | "enjoymentAndUseOfAssets" | "rightToProfitOrIncomeFromAssets" | "nominee" | "nominator")[];
                            votes: {
                                is_max_open: boolean;
                                is_min_open: boolean;
                                max: string;
                                min: string;
                            };
                        }[];
                        may_enter: boolean;
                        nodes: {
                            country: string | null;
                            depth: number;
                            /** @enum {string} */
                            form: "person" | "company" | "trust" | "nomination" | "joint" | "state" | "unknown";
                            id: string;
                            is_listed: boolean;
                            name: string | null;
                        }[];
                        officials: string[];
                        owners_to_enter: string[];
                        rule: {
                            counts_controlled: boolean;
                            /** @enum {string} */
                            id: "eu_directive" | "eu_regulation" | "uk" | "us" | "fatf" | "high_risk";
                            is_inclusive: boolean;
                            percent: number;
                            source: string;
                        };
                        /** @enum {string} */
                        source: "package" | "declared";
                        subject: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_onboarding_clients_id_ownership_owners: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        are_all_ways_shown: boolean;
                        day: string;
                        days_of_change: string[];
                        findings: {
                            /** @enum {string} */
                            code: "component_unknown" | "cycle" | "ends_at_entity" | "holder_unknown" | "holder_unspecified" | "interest_unknown" | "nominator_unknown" | "ownerless_cycle" | "person_unidentified" | "shares_above_100" | "stated_differs" | "subject_is_person" | "subject_unknown" | "votes_above_100";
                            nodes: string[];
                            reason: string | null;
                        }[];
                        holders: {
                            application: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                            } | null;
                            disposed_economic: {
                                is_max_open: boolean;
                                is_min_open: boolean;
                                max: string;
                                min: string;
                            };
                            disposed_votes: {
                                is_max_open: boolean;
                                is_min_open: boolean;
                                max: string;
                                min: string;
                            };
                            economic: {
                                is_max_open: boolean;
                                is_min_open: boolean;
                                max: string;
                                min: string;
                            };
                            id: string;
                            is_nominee: boolean;
                            reasons: {
                                by: ("votes" | "joint" | "shareholding" | "votingRights" | "appointmentOfBoard" | "otherInfluenceOrControl" | "seniorManagingOfficial" | "settlor" | "trustee" | "protector" | "beneficiaryOfLegalArrangement" | "rightsToSurplusAssetsOnDissolution" | "rightsToProfitOrIncome" | "rightsGrantedByContract" | "conditionalRightsGrantedByContract" | "controlViaCompanyRulesOrArticles" | "controlByLegalFramework" | "boardMember" | "boardChair" | "unknownInterest" | "unpublishedInterest" | "enjoymentAndUseOfAssets" | "rightToProfitOrIncomeFromAssets" | "nominee" | "nominator") | null;
                                /** @enum {string} */
                                certainty: "yes" | "possible";
                                /** @enum {string} */
                                code: "economic" | "votes" | "controlled_economic" | "controlled_votes" | "control" | "declared";
                            }[];
                            /** @enum {string} */
                            verdict: "yes" | "possible" | "no";
                            votes: {
                                is_max_open: boolean;
                                is_min_open: boolean;
                                max: string;
                                min: string;
                            };
                            ways: {
                                economic: {
                                    is_max_open: boolean;
                                    is_min_open: boolean;
                                    max: string;
                                    min: string;
                                };
                                is_stated: boolean;
                                nodes: string[];
                                votes: {
                                    is_max_open: boolean;
                                    is_min_open: boolean;
                                    max: string;
                                    min: string;
                                };
                            }[];
                        }[];
                        imported_at: string | null;
                        links: {
                            economic: {
                                is_max_open: boolean;
                                is_min_open: boolean;
                                max: string;
                                min: string;
                            };
                            holder: string;
                            subject: string;
                            types: ("shareholding" | "votingRights" | "appointmentOfBoard" | "otherInfluenceOrControl" | "seniorManagingOfficial" | "settlor" | "trustee" | "protector" | "beneficiaryOfLegalArrangement" | "rightsToSurplusAssetsOnDissolution" | "rightsToProfitOrIncome" | "rightsGrantedByContract" | "conditionalRightsGrantedByContract" | "controlViaCompanyRulesOrArticles" | "controlByLegalFramework" | "boardMember" | "boardChair" | "unknownInterest" | "unpublishedInterest" | "enjoymentAndUseOfAssets" | "rightToProfitOrIncomeFromAssets" | "nominee" | "nominator")[];
                            votes: {
                                is_max_open: boolean;
                                is_min_open: boolean;
                                max: string;
                                min: string;
                            };
                        }[];
                        may_enter: boolean;
                        nodes: {
                            country: string | null;
                            depth: number;
                            /** @enum {string} */
                            form: "person" | "company" | "trust" | "nomination" | "joint" | "state" | "unknown";
                            id: string;
                            is_listed: boolean;
                            name: string | null;
                        }[];
                        officials: string[];
                        owners_to_enter: string[];
                        rule: {
                            counts_controlled: boolean;
                            /** @enum {string} */
                            id: "eu_directive" | "eu_regulation" | "uk" | "us" | "fatf" | "high_risk";
                            is_inclusive: boolean;
                            percent: number;
                            source: string;
                        };
                        /** @enum {string} */
                        source: "package" | "declared";
                        subject: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_onboarding_clients_id_ownership_package: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_onboarding_clients_id_reinstatement: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        decided_at: string | null;
                        /** Format: uuid */
                        id: string;
                        next_review_at: string | null;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_onboarding_clients_id_review: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        decided_at: string | null;
                        /** Format: uuid */
                        id: string;
                        next_review_at: string | null;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_onboarding_clients_id_suspension: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        decided_at: string | null;
                        /** Format: uuid */
                        id: string;
                        next_review_at: string | null;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired";
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_onboarding_documents_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        application_id: string;
                        content_hash: string;
                        content_type: string;
                        /** Format: date-time */
                        created_at: string;
                        expires_on: string | null;
                        expiry_reminded_at: string | null;
                        file_name: string;
                        findings: {
                            code: string;
                            field: string;
                            params: {
                                [key: string]: string | number;
                            };
                            /** @enum {string} */
                            severity: "refuse" | "review" | "note";
                        }[];
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "passport" | "identity_card" | "driving_licence" | "residence_permit" | "proof_of_address" | "company_extract" | "other";
                        mrz: {
                            checks: {
                                expected: string;
                                /** @enum {string} */
                                field: "document_number" | "birth_date" | "expiry_date" | "optional_data" | "composite";
                                found: string;
                                ok: boolean;
                                ok_as_read: boolean;
                            }[];
                            fields: {
                                birth_date: string | null;
                                document_code: string;
                                document_number: string;
                                expiry_date: string | null;
                                family_name: string;
                                given_names: string;
                                issuing_state: string;
                                names_truncated: boolean;
                                nationality: string;
                                optional_data: string;
                                optional_data_2: string;
                                sex: ("female" | "male" | "unspecified") | null;
                            } | null;
                            findings: {
                                code: string;
                                field: string;
                                params: {
                                    [key: string]: string | number;
                                };
                                /** @enum {string} */
                                severity: "refuse" | "review" | "note";
                            }[];
                            /** @enum {string} */
                            format: "TD1" | "TD2" | "TD3" | "MRV-A" | "MRV-B" | "unknown";
                            valid: boolean;
                        } | null;
                        mrz_text: string | null;
                        /** @enum {string} */
                        side: "front" | "back";
                        size_bytes: number;
                        /** @enum {string} */
                        state: "received" | "verified" | "unread" | "refused" | "expired" | "superseded";
                        /** Format: date-time */
                        updated_at: string;
                        /** Format: uuid */
                        uploaded_by: string;
                    } | {
                        /** Format: uuid */
                        application_id: string;
                        content_type: string;
                        /** Format: date-time */
                        created_at: string;
                        expires_on: string | null;
                        file_name: string;
                        findings: {
                            code: string;
                            field: string;
                            params: {
                                [key: string]: string | number;
                            };
                            /** @enum {string} */
                            severity: "refuse" | "review" | "note";
                        }[];
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "passport" | "identity_card" | "driving_licence" | "residence_permit" | "proof_of_address" | "company_extract" | "other";
                        mrz_text: string | null;
                        /** @enum {string} */
                        side: "front" | "back";
                        size_bytes: number;
                        /** @enum {string} */
                        state: "received" | "verified" | "unread" | "refused" | "expired" | "superseded";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_onboarding_documents_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_onboarding_documents_id_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_onboarding_provider_events: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    at: string;
                    event_id: string;
                    /** @enum {string} */
                    kind?: "liveness" | "face_match";
                    /** @enum {string} */
                    outcome: "passed" | "failed" | "review";
                    reference: string;
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "accepted" | "ignored";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_portfolio_account_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        account_id: string;
                        /** Format: date-time */
                        as_of: string;
                        available_balance: number;
                        balances: {
                            asset: string;
                            funds: string;
                            moving: string;
                            trading: string;
                        }[];
                        currency: string;
                        exact: {
                            available_balance: string;
                            realized_pnl: string;
                            total_value: string;
                            unrealized_pnl: string;
                        };
                        is_stale: boolean;
                        name: string;
                        performance: {
                            closes: number;
                            daily_return: number;
                            max_drawdown: number;
                            money_weighted_return: number;
                            sharpe_ratio: number;
                            sortino_ratio: number;
                            total_return: number;
                            volatility: number;
                        };
                        /** Format: uuid */
                        portfolio_id: string;
                        positions: {
                            average_price: number;
                            exact: {
                                average_price: string | null;
                                cost: string;
                                fees: string;
                                market_price: string | null;
                                market_value: string | null;
                                quantity: string;
                                realized_pnl: string;
                                unrealized_pnl: string | null;
                            };
                            is_stale: boolean;
                            market_price: number | null;
                            market_value: number | null;
                            priced_at: string | null;
                            quantity: number;
                            realized_pnl: number;
                            symbol: string;
                            unrealized_pnl: number;
                        }[];
                        total_value: number;
                        unpriced: string[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_portfolio_account_id_closes: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        currency: string;
                        daily_return: number | null;
                        day: string;
                        flows: string;
                        is_stale: boolean;
                        /** Format: date-time */
                        made_at: string;
                        prices: {
                            [key: string]: {
                                /** Format: date-time */
                                at: string;
                                price: string;
                            };
                        };
                        total_value: string;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_portfolio_account_id_exposures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        account_id: string;
                        /** Format: date-time */
                        as_of: string;
                        cash: string;
                        concentration: {
                            asset: string;
                            share: number;
                        } | null;
                        currency: string;
                        equity: string;
                        gross: string;
                        is_stale: boolean;
                        items: {
                            asset: string;
                            is_stale: boolean;
                            price: string | null;
                            priced_at: string | null;
                            quantity: string;
                            share: number | null;
                            symbol: string;
                            value: string | null;
                        }[];
                        net: string;
                        unpriced: string[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_portfolio_accounts: {
        parameters: {
            query?: {
                filter?: string;
                order?: "ASC" | "DESC";
                page?: number;
                perPage?: number;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        balances: {
                            asset: string;
                            funds: string;
                            moving: string;
                            trading: string;
                        }[];
                        base_currency: string;
                        can_trade: boolean;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: uuid */
                        id: string;
                        institution_name: string | null;
                        institutional_account_id: string | null;
                        maker_rate: number | null;
                        name: string;
                        portfolio_id: string | null;
                        /** @enum {string} */
                        status: "active" | "suspended" | "closed";
                        taker_rate: number | null;
                        /** Format: uuid */
                        user_id: string;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_portfolio_accounts_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        balances: {
                            asset: string;
                            funds: string;
                            moving: string;
                            trading: string;
                        }[];
                        base_currency: string;
                        can_trade: boolean;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: uuid */
                        id: string;
                        institution_name: string | null;
                        institutional_account_id: string | null;
                        maker_rate: number | null;
                        name: string;
                        portfolio_id: string | null;
                        /** @enum {string} */
                        status: "active" | "suspended" | "closed";
                        taker_rate: number | null;
                        /** Format: uuid */
                        user_id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_portfolio_accounts_id_funds: {
        parameters: {
            query?: {
                filter?: string;
                order?: "ASC" | "DESC";
                page?: number;
                perPage?: number;
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account_id: string | null;
                        amount: string;
                        asset: string;
                        /** Format: date-time */
                        created_at: string;
                        /** @enum {string} */
                        direction: "in" | "out";
                        ended_at: string | null;
                        engine_seq: number | null;
                        /** Format: uuid */
                        id: string;
                        number: number;
                        reason: string | null;
                        requested_by: string | null;
                        /** @enum {string} */
                        state: "pending" | "moved" | "refused";
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_portfolio_accounts_id_funds: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount: string;
                    asset: string;
                    /** @enum {string} */
                    direction: "in" | "out";
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account_id: string | null;
                        amount: string;
                        asset: string;
                        /** Format: date-time */
                        created_at: string;
                        /** @enum {string} */
                        direction: "in" | "out";
                        ended_at: string | null;
                        engine_seq: number | null;
                        /** Format: uuid */
                        id: string;
                        number: number;
                        reason: string | null;
                        requested_by: string | null;
                        /** @enum {string} */
                        state: "pending" | "moved" | "refused";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_risk_accounts_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        account_id: string;
                        /** Format: date-time */
                        as_of: string;
                        back_tests: {
                            breaches: number;
                            conditional: {
                                degrees: number;
                                p_value: number;
                                statistic: number;
                            } | null;
                            days: number;
                            expected: number;
                            independence: {
                                degrees: number;
                                p_value: number;
                                statistic: number;
                            } | null;
                            kupiec: {
                                degrees: number;
                                p_value: number;
                                statistic: number;
                            } | null;
                            level: number;
                            light: ("green" | "yellow" | "red") | null;
                            /** @constant */
                            method: "historical";
                            reason: ("too_little_history" | "no_exposure") | null;
                            series: {
                                day: string;
                                is_breach: boolean;
                                profit: number;
                                value_at_risk: number;
                            }[];
                            window_days: number;
                        }[];
                        breaches: {
                            account_name: string | null;
                            acknowledged_at: string | null;
                            acknowledged_by: string | null;
                            acknowledged_by_name: string | null;
                            closed_at: string | null;
                            closed_by: string | null;
                            closed_by_name: string | null;
                            closing: ("person" | "recovered" | "limit_ended") | null;
                            halted_seq: number | null;
                            /** Format: uuid */
                            id: string;
                            is_halting: boolean;
                            /** @enum {string} */
                            level: "soft" | "hard";
                            /** Format: uuid */
                            limit_id: string;
                            /** @enum {string} */
                            measure: "gross_exposure" | "net_exposure" | "concentration" | "stress_loss" | "value_at_risk" | "expected_shortfall" | "daily_loss" | "drawdown";
                            measured: string;
                            note: string | null;
                            /** Format: date-time */
                            opened_at: string;
                            reason: string | null;
                            released_seq: number | null;
                            /** @enum {string} */
                            scope: "house" | "account" | "instrument";
                            symbol: string | null;
                            threshold: string;
                            trading_account_id: string | null;
                            /** @enum {string} */
                            unit: "currency" | "share";
                        }[];
                        currency: string;
                        exposures: {
                            cash: string;
                            concentration: {
                                asset: string;
                                share: number;
                            } | null;
                            currency: string;
                            equity: string;
                            gross: string;
                            is_stale: boolean;
                            items: {
                                asset: string;
                                is_stale: boolean;
                                price: string | null;
                                priced_at: string | null;
                                quantity: string;
                                share: number | null;
                                symbol: string;
                                value: string | null;
                            }[];
                            net: string;
                            unpriced: string[];
                        };
                        history: {
                            currency: string;
                            day: string;
                            equity: string;
                            expected_shortfall_99: string | null;
                            gross: string;
                            /** Format: date-time */
                            measured_at: string;
                            value_at_risk_95: string | null;
                            value_at_risk_99: string | null;
                        }[];
                        is_reducing: boolean;
                        limits: {
                            account_name: string | null;
                            decided_at: string | null;
                            decided_by: string | null;
                            decided_by_name: string | null;
                            ended_at: string | null;
                            hard: string | null;
                            /** Format: uuid */
                            id: string;
                            level: ("within" | "soft" | "hard") | null;
                            /** @enum {string} */
                            measure: "gross_exposure" | "net_exposure" | "concentration" | "stress_loss" | "value_at_risk" | "expected_shortfall" | "daily_loss" | "drawdown";
                            measured: string | null;
                            note: string | null;
                            /** Format: date-time */
                            proposed_at: string;
                            /** Format: uuid */
                            proposed_by: string;
                            proposed_by_name: string | null;
                            reason: string;
                            /** @enum {string} */
                            scope: "house" | "account" | "instrument";
                            soft: string | null;
                            /** @enum {string} */
                            state: "proposed" | "in_force" | "refused" | "withdrawn" | "ended";
                            symbol: string | null;
                            trading_account_id: string | null;
                            /** @enum {string} */
                            unit: "currency" | "share";
                            used: number | null;
                        }[];
                        margin: {
                            credit: string;
                            currency: string;
                            equity: string;
                            /** @enum {string} */
                            level: "none" | "warning" | "call" | "liquidation_notice";
                            ratio: number | null;
                            used: string;
                        } | null;
                        name: string;
                        stress: {
                            currency: string;
                            scenarios: {
                                items: {
                                    asset: string;
                                    profit: string;
                                    shock: number;
                                }[];
                                key: string;
                                name: string;
                                profit: string;
                            }[];
                            version: number;
                        };
                        value_at_risk: {
                            /** @constant */
                            annualisation_days: 365;
                            currency: string;
                            figures: {
                                expected_shortfall: string;
                                is_in_domain: boolean;
                                level: number;
                                /** @enum {string} */
                                method: "historical" | "parametric" | "cornish_fisher";
                                value_at_risk: string;
                            }[];
                            first_day: string | null;
                            /** @constant */
                            horizon_days: 1;
                            last_day: string | null;
                            least_returns: number;
                            reason: ("too_little_history" | "no_exposure") | null;
                            returns: number;
                            sources: ("trades" | "demonstration")[];
                            volatility: string | null;
                            window_days: number;
                        };
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_risk_board: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accounts: {
                            /** Format: uuid */
                            account_id: string;
                            equity: string;
                            gross: string;
                            is_stale: boolean;
                            /** @enum {string} */
                            level: "within" | "soft" | "hard";
                            name: string;
                            net: string;
                        }[];
                        /** Format: date-time */
                        as_of: string;
                        back_tests: {
                            breaches: number;
                            conditional: {
                                degrees: number;
                                p_value: number;
                                statistic: number;
                            } | null;
                            days: number;
                            expected: number;
                            independence: {
                                degrees: number;
                                p_value: number;
                                statistic: number;
                            } | null;
                            kupiec: {
                                degrees: number;
                                p_value: number;
                                statistic: number;
                            } | null;
                            level: number;
                            light: ("green" | "yellow" | "red") | null;
                            /** @constant */
                            method: "historical";
                            reason: ("too_little_history" | "no_exposure") | null;
                            series: {
                                day: string;
                                is_breach: boolean;
                                profit: number;
                                value_at_risk: number;
                            }[];
                            window_days: number;
                        }[];
                        breaches: {
                            account_name: string | null;
                            acknowledged_at: string | null;
                            acknowledged_by: string | null;
                            acknowledged_by_name: string | null;
                            closed_at: string | null;
                            closed_by: string | null;
                            closed_by_name: string | null;
                            closing: ("person" | "recovered" | "limit_ended") | null;
                            halted_seq: number | null;
                            /** Format: uuid */
                            id: string;
                            is_halting: boolean;
                            /** @enum {string} */
                            level: "soft" | "hard";
                            /** Format: uuid */
                            limit_id: string;
                            /** @enum {string} */
                            measure: "gross_exposure" | "net_exposure" | "concentration" | "stress_loss" | "value_at_risk" | "expected_shortfall" | "daily_loss" | "drawdown";
                            measured: string;
                            note: string | null;
                            /** Format: date-time */
                            opened_at: string;
                            reason: string | null;
                            released_seq: number | null;
                            /** @enum {string} */
                            scope: "house" | "account" | "instrument";
                            symbol: string | null;
                            threshold: string;
                            trading_account_id: string | null;
                            /** @enum {string} */
                            unit: "currency" | "share";
                        }[];
                        currency: string;
                        exposures: {
                            cash: string;
                            concentration: {
                                asset: string;
                                share: number;
                            } | null;
                            currency: string;
                            equity: string;
                            gross: string;
                            is_stale: boolean;
                            items: {
                                asset: string;
                                is_stale: boolean;
                                price: string | null;
                                priced_at: string | null;
                                quantity: string;
                                share: number | null;
                                symbol: string;
                                value: string | null;
                            }[];
                            net: string;
                            unpriced: string[];
                        };
                        history: {
                            currency: string;
                            day: string;
                            equity: string;
                            expected_shortfall_99: string | null;
                            gross: string;
                            /** Format: date-time */
                            measured_at: string;
                            value_at_risk_95: string | null;
                            value_at_risk_99: string | null;
                        }[];
                        limits: {
                            account_name: string | null;
                            decided_at: string | null;
                            decided_by: string | null;
                            decided_by_name: string | null;
                            ended_at: string | null;
                            hard: string | null;
                            /** Format: uuid */
                            id: string;
                            level: ("within" | "soft" | "hard") | null;
                            /** @enum {string} */
                            measure: "gross_exposure" | "net_exposure" | "concentration" | "stress_loss" | "value_at_risk" | "expected_shortfall" | "daily_loss" | "drawdown";
                            measured: string | null;
                            note: string | null;
                            /** Format: date-time */
                            proposed_at: string;
                            /** Format: uuid */
                            proposed_by: string;
                            proposed_by_name: string | null;
                            reason: string;
                            /** @enum {string} */
                            scope: "house" | "account" | "instrument";
                            soft: string | null;
                            /** @enum {string} */
                            state: "proposed" | "in_force" | "refused" | "withdrawn" | "ended";
                            symbol: string | null;
                            trading_account_id: string | null;
                            /** @enum {string} */
                            unit: "currency" | "share";
                            used: number | null;
                        }[];
                        quoting: {
                            cash: string;
                            concentration: {
                                asset: string;
                                share: number;
                            } | null;
                            currency: string;
                            equity: string;
                            gross: string;
                            is_stale: boolean;
                            items: {
                                asset: string;
                                is_stale: boolean;
                                price: string | null;
                                priced_at: string | null;
                                quantity: string;
                                share: number | null;
                                symbol: string;
                                value: string | null;
                            }[];
                            net: string;
                            unpriced: string[];
                        };
                        stress: {
                            currency: string;
                            scenarios: {
                                items: {
                                    asset: string;
                                    profit: string;
                                    shock: number;
                                }[];
                                key: string;
                                name: string;
                                profit: string;
                            }[];
                            version: number;
                        };
                        value_at_risk: {
                            /** @constant */
                            annualisation_days: 365;
                            currency: string;
                            figures: {
                                expected_shortfall: string;
                                is_in_domain: boolean;
                                level: number;
                                /** @enum {string} */
                                method: "historical" | "parametric" | "cornish_fisher";
                                value_at_risk: string;
                            }[];
                            first_day: string | null;
                            /** @constant */
                            horizon_days: 1;
                            last_day: string | null;
                            least_returns: number;
                            reason: ("too_little_history" | "no_exposure") | null;
                            returns: number;
                            sources: ("trades" | "demonstration")[];
                            volatility: string | null;
                            window_days: number;
                        };
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_risk_breaches: {
        parameters: {
            query?: {
                filter?: string;
                order?: "ASC" | "DESC";
                page?: number;
                perPage?: number;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account_name: string | null;
                        acknowledged_at: string | null;
                        acknowledged_by: string | null;
                        acknowledged_by_name: string | null;
                        closed_at: string | null;
                        closed_by: string | null;
                        closed_by_name: string | null;
                        closing: ("person" | "recovered" | "limit_ended") | null;
                        halted_seq: number | null;
                        /** Format: uuid */
                        id: string;
                        is_halting: boolean;
                        /** @enum {string} */
                        level: "soft" | "hard";
                        /** Format: uuid */
                        limit_id: string;
                        /** @enum {string} */
                        measure: "gross_exposure" | "net_exposure" | "concentration" | "stress_loss" | "value_at_risk" | "expected_shortfall" | "daily_loss" | "drawdown";
                        measured: string;
                        note: string | null;
                        /** Format: date-time */
                        opened_at: string;
                        reason: string | null;
                        released_seq: number | null;
                        /** @enum {string} */
                        scope: "house" | "account" | "instrument";
                        symbol: string | null;
                        threshold: string;
                        trading_account_id: string | null;
                        /** @enum {string} */
                        unit: "currency" | "share";
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_risk_breaches_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account_name: string | null;
                        acknowledged_at: string | null;
                        acknowledged_by: string | null;
                        acknowledged_by_name: string | null;
                        closed_at: string | null;
                        closed_by: string | null;
                        closed_by_name: string | null;
                        closing: ("person" | "recovered" | "limit_ended") | null;
                        halted_seq: number | null;
                        /** Format: uuid */
                        id: string;
                        is_halting: boolean;
                        /** @enum {string} */
                        level: "soft" | "hard";
                        /** Format: uuid */
                        limit_id: string;
                        /** @enum {string} */
                        measure: "gross_exposure" | "net_exposure" | "concentration" | "stress_loss" | "value_at_risk" | "expected_shortfall" | "daily_loss" | "drawdown";
                        measured: string;
                        note: string | null;
                        /** Format: date-time */
                        opened_at: string;
                        reason: string | null;
                        released_seq: number | null;
                        /** @enum {string} */
                        scope: "house" | "account" | "instrument";
                        symbol: string | null;
                        threshold: string;
                        trading_account_id: string | null;
                        /** @enum {string} */
                        unit: "currency" | "share";
                        workflow: {
                            id: string;
                            url: string;
                        } | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_risk_breaches_id_acknowledgement: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account_name: string | null;
                        acknowledged_at: string | null;
                        acknowledged_by: string | null;
                        acknowledged_by_name: string | null;
                        closed_at: string | null;
                        closed_by: string | null;
                        closed_by_name: string | null;
                        closing: ("person" | "recovered" | "limit_ended") | null;
                        halted_seq: number | null;
                        /** Format: uuid */
                        id: string;
                        is_halting: boolean;
                        /** @enum {string} */
                        level: "soft" | "hard";
                        /** Format: uuid */
                        limit_id: string;
                        /** @enum {string} */
                        measure: "gross_exposure" | "net_exposure" | "concentration" | "stress_loss" | "value_at_risk" | "expected_shortfall" | "daily_loss" | "drawdown";
                        measured: string;
                        note: string | null;
                        /** Format: date-time */
                        opened_at: string;
                        reason: string | null;
                        released_seq: number | null;
                        /** @enum {string} */
                        scope: "house" | "account" | "instrument";
                        symbol: string | null;
                        threshold: string;
                        trading_account_id: string | null;
                        /** @enum {string} */
                        unit: "currency" | "share";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_risk_breaches_id_closure: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account_name: string | null;
                        acknowledged_at: string | null;
                        acknowledged_by: string | null;
                        acknowledged_by_name: string | null;
                        closed_at: string | null;
                        closed_by: string | null;
                        closed_by_name: string | null;
                        closing: ("person" | "recovered" | "limit_ended") | null;
                        halted_seq: number | null;
                        /** Format: uuid */
                        id: string;
                        is_halting: boolean;
                        /** @enum {string} */
                        level: "soft" | "hard";
                        /** Format: uuid */
                        limit_id: string;
                        /** @enum {string} */
                        measure: "gross_exposure" | "net_exposure" | "concentration" | "stress_loss" | "value_at_risk" | "expected_shortfall" | "daily_loss" | "drawdown";
                        measured: string;
                        note: string | null;
                        /** Format: date-time */
                        opened_at: string;
                        reason: string | null;
                        released_seq: number | null;
                        /** @enum {string} */
                        scope: "house" | "account" | "instrument";
                        symbol: string | null;
                        threshold: string;
                        trading_account_id: string | null;
                        /** @enum {string} */
                        unit: "currency" | "share";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_risk_breaches_id_escalation: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    about: "unacknowledged" | "unclosed";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        told: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_risk_breaches_id_reminder: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    about: "unacknowledged" | "unclosed";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        told: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_risk_breaches_id_summary: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    escalations: number;
                    is_closed: boolean;
                    reminders: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        breach_id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_risk_breaches_id_work_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account_id: string | null;
                        /** Format: date-time */
                        acknowledge_by: string;
                        acknowledged_at: string | null;
                        /** Format: uuid */
                        breach_id: string;
                        /** Format: date-time */
                        close_by: string;
                        closed_at: string | null;
                        escalate_minutes: number;
                        /** Format: date-time */
                        opened_at: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_risk_credit_lines: {
        parameters: {
            query?: {
                filter?: string;
                order?: "ASC" | "DESC";
                page?: number;
                perPage?: number;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account_name: string | null;
                        amount: string;
                        asset: string;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        ended_at: string | null;
                        expires_on: string | null;
                        /** Format: uuid */
                        id: string;
                        note: string | null;
                        /** Format: date-time */
                        proposed_at: string;
                        /** Format: uuid */
                        proposed_by: string;
                        proposed_by_name: string | null;
                        reason: string;
                        /** @enum {string} */
                        state: "proposed" | "in_force" | "refused" | "withdrawn" | "ended";
                        /** Format: uuid */
                        trading_account_id: string;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_risk_credit_lines: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    account_id: string;
                    amount: string;
                    asset: string;
                    expires_on?: string | null;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account_name: string | null;
                        amount: string;
                        asset: string;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        ended_at: string | null;
                        expires_on: string | null;
                        /** Format: uuid */
                        id: string;
                        note: string | null;
                        /** Format: date-time */
                        proposed_at: string;
                        /** Format: uuid */
                        proposed_by: string;
                        proposed_by_name: string | null;
                        reason: string;
                        /** @enum {string} */
                        state: "proposed" | "in_force" | "refused" | "withdrawn" | "ended";
                        /** Format: uuid */
                        trading_account_id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_risk_credit_lines_id_approval: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account_name: string | null;
                        amount: string;
                        asset: string;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        ended_at: string | null;
                        expires_on: string | null;
                        /** Format: uuid */
                        id: string;
                        note: string | null;
                        /** Format: date-time */
                        proposed_at: string;
                        /** Format: uuid */
                        proposed_by: string;
                        proposed_by_name: string | null;
                        reason: string;
                        /** @enum {string} */
                        state: "proposed" | "in_force" | "refused" | "withdrawn" | "ended";
                        /** Format: uuid */
                        trading_account_id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_risk_credit_lines_id_refusal: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account_name: string | null;
                        amount: string;
                        asset: string;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        ended_at: string | null;
                        expires_on: string | null;
                        /** Format: uuid */
                        id: string;
                        note: string | null;
                        /** Format: date-time */
                        proposed_at: string;
                        /** Format: uuid */
                        proposed_by: string;
                        proposed_by_name: string | null;
                        reason: string;
                        /** @enum {string} */
                        state: "proposed" | "in_force" | "refused" | "withdrawn" | "ended";
                        /** Format: uuid */
                        trading_account_id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_risk_credit_lines_id_withdrawal: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account_name: string | null;
                        amount: string;
                        asset: string;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        ended_at: string | null;
                        expires_on: string | null;
                        /** Format: uuid */
                        id: string;
                        note: string | null;
                        /** Format: date-time */
                        proposed_at: string;
                        /** Format: uuid */
                        proposed_by: string;
                        proposed_by_name: string | null;
                        reason: string;
                        /** @enum {string} */
                        state: "proposed" | "in_force" | "refused" | "withdrawn" | "ended";
                        /** Format: uuid */
                        trading_account_id: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_risk_credit_use: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        account_id: string;
                        account_name: string | null;
                        asset: string;
                        expires_on: string | null;
                        free: string | null;
                        given: string | null;
                        held: string | null;
                        level: ("within" | "soft" | "hard") | null;
                        line: string;
                        share: number | null;
                        used: string | null;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_risk_limits: {
        parameters: {
            query?: {
                filter?: string;
                order?: "ASC" | "DESC";
                page?: number;
                perPage?: number;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account_name: string | null;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        ended_at: string | null;
                        hard: string | null;
                        /** Format: uuid */
                        id: string;
                        level: ("within" | "soft" | "hard") | null;
                        /** @enum {string} */
                        measure: "gross_exposure" | "net_exposure" | "concentration" | "stress_loss" | "value_at_risk" | "expected_shortfall" | "daily_loss" | "drawdown";
                        measured: string | null;
                        note: string | null;
                        /** Format: date-time */
                        proposed_at: string;
                        /** Format: uuid */
                        proposed_by: string;
                        proposed_by_name: string | null;
                        reason: string;
                        /** @enum {string} */
                        scope: "house" | "account" | "instrument";
                        soft: string | null;
                        /** @enum {string} */
                        state: "proposed" | "in_force" | "refused" | "withdrawn" | "ended";
                        symbol: string | null;
                        trading_account_id: string | null;
                        /** @enum {string} */
                        unit: "currency" | "share";
                        used: number | null;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_risk_limits: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    account_id?: string | null;
                    hard: string | null;
                    /** @enum {string} */
                    measure: "gross_exposure" | "net_exposure" | "concentration" | "stress_loss" | "value_at_risk" | "expected_shortfall" | "daily_loss" | "drawdown";
                    reason: string;
                    /** @enum {string} */
                    scope: "house" | "account" | "instrument";
                    soft: string | null;
                    symbol?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account_name: string | null;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        ended_at: string | null;
                        hard: string | null;
                        /** Format: uuid */
                        id: string;
                        level: ("within" | "soft" | "hard") | null;
                        /** @enum {string} */
                        measure: "gross_exposure" | "net_exposure" | "concentration" | "stress_loss" | "value_at_risk" | "expected_shortfall" | "daily_loss" | "drawdown";
                        measured: string | null;
                        note: string | null;
                        /** Format: date-time */
                        proposed_at: string;
                        /** Format: uuid */
                        proposed_by: string;
                        proposed_by_name: string | null;
                        reason: string;
                        /** @enum {string} */
                        scope: "house" | "account" | "instrument";
                        soft: string | null;
                        /** @enum {string} */
                        state: "proposed" | "in_force" | "refused" | "withdrawn" | "ended";
                        symbol: string | null;
                        trading_account_id: string | null;
                        /** @enum {string} */
                        unit: "currency" | "share";
                        used: number | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_risk_limits_id_approval: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account_name: string | null;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        ended_at: string | null;
                        hard: string | null;
                        /** Format: uuid */
                        id: string;
                        level: ("within" | "soft" | "hard") | null;
                        /** @enum {string} */
                        measure: "gross_exposure" | "net_exposure" | "concentration" | "stress_loss" | "value_at_risk" | "expected_shortfall" | "daily_loss" | "drawdown";
                        measured: string | null;
                        note: string | null;
                        /** Format: date-time */
                        proposed_at: string;
                        /** Format: uuid */
                        proposed_by: string;
                        proposed_by_name: string | null;
                        reason: string;
                        /** @enum {string} */
                        scope: "house" | "account" | "instrument";
                        soft: string | null;
                        /** @enum {string} */
                        state: "proposed" | "in_force" | "refused" | "withdrawn" | "ended";
                        symbol: string | null;
                        trading_account_id: string | null;
                        /** @enum {string} */
                        unit: "currency" | "share";
                        used: number | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_risk_limits_id_refusal: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account_name: string | null;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        ended_at: string | null;
                        hard: string | null;
                        /** Format: uuid */
                        id: string;
                        level: ("within" | "soft" | "hard") | null;
                        /** @enum {string} */
                        measure: "gross_exposure" | "net_exposure" | "concentration" | "stress_loss" | "value_at_risk" | "expected_shortfall" | "daily_loss" | "drawdown";
                        measured: string | null;
                        note: string | null;
                        /** Format: date-time */
                        proposed_at: string;
                        /** Format: uuid */
                        proposed_by: string;
                        proposed_by_name: string | null;
                        reason: string;
                        /** @enum {string} */
                        scope: "house" | "account" | "instrument";
                        soft: string | null;
                        /** @enum {string} */
                        state: "proposed" | "in_force" | "refused" | "withdrawn" | "ended";
                        symbol: string | null;
                        trading_account_id: string | null;
                        /** @enum {string} */
                        unit: "currency" | "share";
                        used: number | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_risk_limits_id_withdrawal: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account_name: string | null;
                        decided_at: string | null;
                        decided_by: string | null;
                        decided_by_name: string | null;
                        ended_at: string | null;
                        hard: string | null;
                        /** Format: uuid */
                        id: string;
                        level: ("within" | "soft" | "hard") | null;
                        /** @enum {string} */
                        measure: "gross_exposure" | "net_exposure" | "concentration" | "stress_loss" | "value_at_risk" | "expected_shortfall" | "daily_loss" | "drawdown";
                        measured: string | null;
                        note: string | null;
                        /** Format: date-time */
                        proposed_at: string;
                        /** Format: uuid */
                        proposed_by: string;
                        proposed_by_name: string | null;
                        reason: string;
                        /** @enum {string} */
                        scope: "house" | "account" | "instrument";
                        soft: string | null;
                        /** @enum {string} */
                        state: "proposed" | "in_force" | "refused" | "withdrawn" | "ended";
                        symbol: string | null;
                        trading_account_id: string | null;
                        /** @enum {string} */
                        unit: "currency" | "share";
                        used: number | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_risk_switches: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cancels_orders: boolean;
                        /** Format: date-time */
                        engaged_at: string;
                        /** Format: uuid */
                        engaged_by: string;
                        engaged_by_name: string | null;
                        engaged_seq: number | null;
                        /** Format: uuid */
                        id: string;
                        is_on: boolean;
                        lift_reason: string | null;
                        lifted_at: string | null;
                        lifted_by: string | null;
                        lifted_by_name: string | null;
                        lifted_seq: number | null;
                        reason: string;
                        /** @enum {string} */
                        scope: "all" | "symbol" | "account";
                        symbol: string | null;
                        trading_account_id: string | null;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_risk_switches: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    account_id?: string | null;
                    /** @default true */
                    cancels_orders?: boolean;
                    reason: string;
                    /** @enum {string} */
                    scope: "all" | "symbol" | "account";
                    symbol?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cancels_orders: boolean;
                        /** Format: date-time */
                        engaged_at: string;
                        /** Format: uuid */
                        engaged_by: string;
                        engaged_by_name: string | null;
                        engaged_seq: number | null;
                        /** Format: uuid */
                        id: string;
                        is_on: boolean;
                        lift_reason: string | null;
                        lifted_at: string | null;
                        lifted_by: string | null;
                        lifted_by_name: string | null;
                        lifted_seq: number | null;
                        reason: string;
                        /** @enum {string} */
                        scope: "all" | "symbol" | "account";
                        symbol: string | null;
                        trading_account_id: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_risk_switches_id_lift: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cancels_orders: boolean;
                        /** Format: date-time */
                        engaged_at: string;
                        /** Format: uuid */
                        engaged_by: string;
                        engaged_by_name: string | null;
                        engaged_seq: number | null;
                        /** Format: uuid */
                        id: string;
                        is_on: boolean;
                        lift_reason: string | null;
                        lifted_at: string | null;
                        lifted_by: string | null;
                        lifted_by_name: string | null;
                        lifted_seq: number | null;
                        reason: string;
                        /** @enum {string} */
                        scope: "all" | "symbol" | "account";
                        symbol: string | null;
                        trading_account_id: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_screening_batch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-ndjson": {
                    countries?: string[];
                    dates_of_birth?: string[];
                    identifiers?: {
                        country?: string;
                        currency?: string;
                        /** @enum {string} */
                        type: "passport" | "national_id" | "tax_id" | "registration_number" | "lei" | "bic" | "imo" | "mmsi" | "call_sign" | "aircraft_serial" | "tail_number" | "crypto_address" | "email" | "phone" | "website" | "driving_licence" | "other";
                        value: string;
                    }[];
                    /**
                     * @default person
                     * @enum {string}
                     */
                    kind?: "person" | "entity" | "vessel" | "aircraft";
                    limit?: number;
                    names: string[];
                    ref?: string;
                    threshold?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": {
                        /** @constant */
                        line: "begun";
                        list_versions: {
                            as_of: string;
                            content_hash: string;
                            entry_count: number;
                            /** @enum {string} */
                            list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                        }[];
                        model_version: string;
                        parties: number;
                    } | {
                        findings: ("no_letters" | "direction_override" | "script_not_supported" | "confusable_letters" | "hidden_characters" | "figures_as_letters")[];
                        hits: {
                            entry: {
                                addresses: {
                                    country?: string;
                                    text: string;
                                }[];
                                dates_of_birth: {
                                    circa: boolean;
                                    from: string;
                                    /** @enum {string} */
                                    precision: "day" | "month" | "year" | "range";
                                    to: string;
                                }[];
                                entry_id: string;
                                identifiers: {
                                    country?: string;
                                    currency?: string;
                                    /** @enum {string} */
                                    type: "passport" | "national_id" | "tax_id" | "registration_number" | "lei" | "bic" | "imo" | "mmsi" | "call_sign" | "aircraft_serial" | "tail_number" | "crypto_address" | "email" | "phone" | "website" | "driving_licence" | "other";
                                    value: string;
                                }[];
                                /** @enum {string} */
                                kind: "person" | "entity" | "vessel" | "aircraft";
                                /** @enum {string} */
                                list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                                listed_on: string | null;
                                names: {
                                    /** @enum {string} */
                                    quality: "primary" | "strong" | "weak" | "former";
                                    script?: string;
                                    text: string;
                                }[];
                                nationalities: string[];
                                places_of_birth: string[];
                                programmes: string[];
                                remarks: string;
                                topics?: ("sanction" | "pep" | "crime" | "adverse")[];
                            };
                            entry_id: string;
                            evidence: {
                                contribution: number;
                                explanation_code: string;
                                list_value: string | null;
                                params: {
                                    [key: string]: string | number;
                                };
                                party_value: string | null;
                                /** @enum {string} */
                                piece: "name" | "date_of_birth" | "country" | "identifier";
                                /** @enum {string} */
                                verdict: "match" | "close" | "contradiction" | "not_comparable";
                                words?: {
                                    list_word: string | null;
                                    party_word: string | null;
                                    relation: string;
                                    similarity: number;
                                }[];
                            }[];
                            /** @enum {string} */
                            list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                            list_name: string;
                            party_name: string;
                            score: number;
                            vetoed: boolean;
                        }[];
                        index: number;
                        /** @constant */
                        line: "result";
                        needs_review: boolean;
                        ref: string | null;
                        total: number;
                    } | {
                        index: number;
                        /** @constant */
                        line: "refused";
                        problems: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        ref: string | null;
                    } | {
                        /** @constant */
                        line: "done";
                        parties: number;
                        refused: number;
                        to_review: number;
                        with_hits: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_screening_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "person",
                 *       "names": [
                 *         "Sergey Ivanov",
                 *         "Сергей Иванов"
                 *       ],
                 *       "dates_of_birth": [
                 *         "1958-03-12"
                 *       ],
                 *       "countries": [
                 *         "RU"
                 *       ]
                 *     }
                 */
                "application/json": {
                    countries?: string[];
                    dates_of_birth?: string[];
                    /** @default false */
                    explain?: boolean;
                    identifiers?: {
                        country?: string;
                        currency?: string;
                        /** @enum {string} */
                        type: "passport" | "national_id" | "tax_id" | "registration_number" | "lei" | "bic" | "imo" | "mmsi" | "call_sign" | "aircraft_serial" | "tail_number" | "crypto_address" | "email" | "phone" | "website" | "driving_licence" | "other";
                        value: string;
                    }[];
                    /**
                     * @default person
                     * @enum {string}
                     */
                    kind?: "person" | "entity" | "vessel" | "aircraft";
                    limit?: number;
                    names: string[];
                    threshold?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        explanation: {
                            name: string;
                            readings: {
                                legal_form: string | null;
                                words: {
                                    role: string;
                                    text: string;
                                    weight: number;
                                }[];
                            }[];
                        }[] | null;
                        findings: ("no_letters" | "direction_override" | "script_not_supported" | "confusable_letters" | "hidden_characters" | "figures_as_letters")[];
                        hits: {
                            entry: {
                                addresses: {
                                    country?: string;
                                    text: string;
                                }[];
                                dates_of_birth: {
                                    circa: boolean;
                                    from: string;
                                    /** @enum {string} */
                                    precision: "day" | "month" | "year" | "range";
                                    to: string;
                                }[];
                                entry_id: string;
                                identifiers: {
                                    country?: string;
                                    currency?: string;
                                    /** @enum {string} */
                                    type: "passport" | "national_id" | "tax_id" | "registration_number" | "lei" | "bic" | "imo" | "mmsi" | "call_sign" | "aircraft_serial" | "tail_number" | "crypto_address" | "email" | "phone" | "website" | "driving_licence" | "other";
                                    value: string;
                                }[];
                                /** @enum {string} */
                                kind: "person" | "entity" | "vessel" | "aircraft";
                                /** @enum {string} */
                                list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                                listed_on: string | null;
                                names: {
                                    /** @enum {string} */
                                    quality: "primary" | "strong" | "weak" | "former";
                                    script?: string;
                                    text: string;
                                }[];
                                nationalities: string[];
                                places_of_birth: string[];
                                programmes: string[];
                                remarks: string;
                                topics?: ("sanction" | "pep" | "crime" | "adverse")[];
                            };
                            entry_id: string;
                            evidence: {
                                contribution: number;
                                explanation_code: string;
                                list_value: string | null;
                                params: {
                                    [key: string]: string | number;
                                };
                                party_value: string | null;
                                /** @enum {string} */
                                piece: "name" | "date_of_birth" | "country" | "identifier";
                                /** @enum {string} */
                                verdict: "match" | "close" | "contradiction" | "not_comparable";
                                words?: {
                                    list_word: string | null;
                                    party_word: string | null;
                                    relation: string;
                                    similarity: number;
                                }[];
                            }[];
                            /** @enum {string} */
                            list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                            list_name: string;
                            party_name: string;
                            score: number;
                            vetoed: boolean;
                        }[];
                        list_versions: {
                            as_of: string;
                            content_hash: string;
                            entry_count: number;
                            /** @enum {string} */
                            list: "ofac_sdn" | "ofac_non_sdn" | "un_consolidated" | "eu_consolidated" | "uk_ofsi" | "bis_denied_persons" | "us_csl" | "opensanctions" | "own";
                        }[];
                        model_version: string;
                        needs_review: boolean;
                        threshold: number;
                        total: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changed_at: string | null;
                        changed_by: string | null;
                        changed_by_name: string | null;
                        default_value: unknown;
                        help_key: string;
                        id: string;
                        key: string;
                        /** @description JSON Schema of the values that it takes */
                        schema: {
                            [key: string]: unknown;
                        };
                        title_key: string;
                        unit: ("days" | "minutes" | "share" | "years") | null;
                        value: unknown;
                        version: number;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_settings_key: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key"?: string;
                /** @description The version that the caller saw */
                "If-Match": string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    value: unknown;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changed_at: string | null;
                        changed_by: string | null;
                        changed_by_name: string | null;
                        default_value: unknown;
                        help_key: string;
                        id: string;
                        key: string;
                        /** @description JSON Schema of the values that it takes */
                        schema: {
                            [key: string]: unknown;
                        };
                        title_key: string;
                        unit: ("days" | "minutes" | "share" | "years") | null;
                        value: unknown;
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_settings_key_versions: {
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
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        changed_at: string;
                        changed_by: string;
                        changed_by_name: string | null;
                        key: string;
                        reason: string;
                        value: unknown;
                        version: number;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_webhooks_deliveries: {
        parameters: {
            query?: {
                filter?: string;
                order?: "ASC" | "DESC";
                page?: number;
                perPage?: number;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        attempts: number;
                        /** Format: date-time */
                        created_at: string;
                        ended_at: string | null;
                        /** Format: uuid */
                        endpoint_id: string;
                        /** Format: uuid */
                        event_id: string;
                        /** Format: uuid */
                        id: string;
                        last_error: ("address_refused" | "name_not_found" | "connection_failed" | "tls_failed" | "timed_out") | null;
                        last_status: number | null;
                        next_attempt_at: string | null;
                        round: number;
                        /** @enum {string} */
                        state: "pending" | "delivered" | "failed" | "skipped";
                        /** @enum {string} */
                        type: "onboarding.decided" | "screening.hit_decided" | "screening.hit_found" | "webhook.test";
                        url: string;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_webhooks_deliveries_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        attempts: number;
                        body: string;
                        /** Format: date-time */
                        created_at: string;
                        ended_at: string | null;
                        /** Format: uuid */
                        endpoint_id: string;
                        /** Format: uuid */
                        event_id: string;
                        /** Format: uuid */
                        id: string;
                        last_error: ("address_refused" | "name_not_found" | "connection_failed" | "tls_failed" | "timed_out") | null;
                        last_status: number | null;
                        next_attempt_at: string | null;
                        round: number;
                        /** @enum {string} */
                        state: "pending" | "delivered" | "failed" | "skipped";
                        tries: {
                            answer: string | null;
                            duration_ms: number | null;
                            ended_at: string | null;
                            error: ("address_refused" | "name_not_found" | "connection_failed" | "tls_failed" | "timed_out") | null;
                            number: number;
                            /** Format: date-time */
                            started_at: string;
                            status: number | null;
                        }[];
                        /** @enum {string} */
                        type: "onboarding.decided" | "screening.hit_decided" | "screening.hit_found" | "webhook.test";
                        url: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_webhooks_deliveries_id_attempts: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        request: {
                            body: string;
                            headers: {
                                [key: string]: string;
                            };
                            url: string;
                        } | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_webhooks_deliveries_id_attempts_outcome: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: string | null;
                    duration_ms: number;
                    error: ("address_refused" | "name_not_found" | "connection_failed" | "tls_failed" | "timed_out") | null;
                    number: number;
                    status: number | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "pending" | "delivered" | "failed" | "skipped";
                        wait_seconds: number | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_webhooks_deliveries_id_resending: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        attempts: number;
                        /** Format: date-time */
                        created_at: string;
                        ended_at: string | null;
                        /** Format: uuid */
                        endpoint_id: string;
                        /** Format: uuid */
                        event_id: string;
                        /** Format: uuid */
                        id: string;
                        last_error: ("address_refused" | "name_not_found" | "connection_failed" | "tls_failed" | "timed_out") | null;
                        last_status: number | null;
                        next_attempt_at: string | null;
                        round: number;
                        /** @enum {string} */
                        state: "pending" | "delivered" | "failed" | "skipped";
                        /** @enum {string} */
                        type: "onboarding.decided" | "screening.hit_decided" | "screening.hit_found" | "webhook.test";
                        url: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_webhooks_endpoints: {
        parameters: {
            query?: {
                filter?: string;
                order?: "ASC" | "DESC";
                page?: number;
                perPage?: number;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        changed_at: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: uuid */
                        created_by: string;
                        created_by_name: string | null;
                        description: string;
                        events: ("onboarding.decided" | "screening.hit_decided" | "screening.hit_found")[];
                        failing_since: string | null;
                        /** Format: uuid */
                        id: string;
                        previous_until: string | null;
                        /** @enum {string} */
                        state: "enabled" | "paused" | "disabled_by_failures";
                        url: string;
                        version: number;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_webhooks_endpoints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://hooks.partner.example/purser",
                 *       "events": [
                 *         "onboarding.decided"
                 *       ],
                 *       "description": "Our client desk"
                 *     }
                 */
                "application/json": {
                    description: string;
                    events: ("onboarding.decided" | "screening.hit_decided" | "screening.hit_found")[];
                    /** Format: uri */
                    url: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        changed_at: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: uuid */
                        created_by: string;
                        created_by_name: string | null;
                        description: string;
                        events: ("onboarding.decided" | "screening.hit_decided" | "screening.hit_found")[];
                        failing_since: string | null;
                        /** Format: uuid */
                        id: string;
                        previous_until: string | null;
                        secret: string;
                        /** @enum {string} */
                        state: "enabled" | "paused" | "disabled_by_failures";
                        url: string;
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_webhooks_endpoints_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        changed_at: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: uuid */
                        created_by: string;
                        created_by_name: string | null;
                        description: string;
                        events: ("onboarding.decided" | "screening.hit_decided" | "screening.hit_found")[];
                        failing_since: string | null;
                        /** Format: uuid */
                        id: string;
                        previous_until: string | null;
                        /** @enum {string} */
                        state: "enabled" | "paused" | "disabled_by_failures";
                        url: string;
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_webhooks_endpoints_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_webhooks_endpoints_id: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key"?: string;
                /** @description The version that the caller saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "state": "paused"
                 *     }
                 */
                "application/json": {
                    description?: string;
                    events?: ("onboarding.decided" | "screening.hit_decided" | "screening.hit_found")[];
                    /** @enum {string} */
                    state?: "enabled" | "paused";
                    /** Format: uri */
                    url?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        changed_at: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: uuid */
                        created_by: string;
                        created_by_name: string | null;
                        description: string;
                        events: ("onboarding.decided" | "screening.hit_decided" | "screening.hit_found")[];
                        failing_since: string | null;
                        /** Format: uuid */
                        id: string;
                        previous_until: string | null;
                        /** @enum {string} */
                        state: "enabled" | "paused" | "disabled_by_failures";
                        url: string;
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_webhooks_endpoints_id_secret_rotation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        changed_at: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: uuid */
                        created_by: string;
                        created_by_name: string | null;
                        description: string;
                        events: ("onboarding.decided" | "screening.hit_decided" | "screening.hit_found")[];
                        failing_since: string | null;
                        /** Format: uuid */
                        id: string;
                        previous_until: string | null;
                        secret: string;
                        /** @enum {string} */
                        state: "enabled" | "paused" | "disabled_by_failures";
                        url: string;
                        version: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_webhooks_endpoints_id_test: {
        parameters: {
            query?: never;
            header: {
                /** @description One intention, one key; kept a day */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        attempts: number;
                        /** Format: date-time */
                        created_at: string;
                        ended_at: string | null;
                        /** Format: uuid */
                        endpoint_id: string;
                        /** Format: uuid */
                        event_id: string;
                        /** Format: uuid */
                        id: string;
                        last_error: ("address_refused" | "name_not_found" | "connection_failed" | "tls_failed" | "timed_out") | null;
                        last_status: number | null;
                        next_attempt_at: string | null;
                        round: number;
                        /** @enum {string} */
                        state: "pending" | "delivered" | "failed" | "skipped";
                        /** @enum {string} */
                        type: "onboarding.decided" | "screening.hit_decided" | "screening.hit_found" | "webhook.test";
                        url: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_api_v5_auth_global_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    biometric_data?: {
                        /** Format: uuid */
                        challenge_id: string;
                        response: {
                            /** @enum {string} */
                            authenticatorAttachment?: "cross-platform" | "platform";
                            clientExtensionResults?: {
                                [key: string]: unknown;
                            };
                            id: string;
                            rawId: string;
                            response: {
                                authenticatorData: string;
                                clientDataJSON: string;
                                signature: string;
                                userHandle?: string;
                            };
                            /** @constant */
                            type: "public-key";
                        };
                    };
                    /** Format: email */
                    email: string;
                    mfa_token?: string;
                    password: string;
                    region: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        access_token: string;
                        compliance_status: {
                            application_state: ("draft" | "submitted" | "checking" | "in_review" | "waiting_for_client" | "approved" | "active" | "under_review" | "suspended" | "exited" | "rejected" | "withdrawn" | "expired") | null;
                            /** @enum {string} */
                            kyc_status: "pending" | "verified" | "rejected";
                        };
                        refresh_token: string;
                        regional_settings: {
                            cultural_preferences: {
                                [key: string]: unknown;
                            } | null;
                            currency: string;
                            language: string;
                            local_regulations: {
                                [key: string]: unknown;
                            } | null;
                            region_code: string;
                        };
                        user_profile: {
                            email: string;
                            full_name: string;
                            has_second_factor: boolean;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kyc_status: "pending" | "verified" | "rejected";
                            /** @enum {string} */
                            language: "en" | "ru";
                            permissions: string[];
                            region: string;
                            /** @enum {string} */
                            role: "admin" | "compliance_officer" | "compliance_analyst" | "operations" | "trader" | "risk_manager" | "analyst" | "auditor" | "support" | "client" | "partner" | "service";
                            second_factor_at: string | null;
                            username: string;
                        };
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_docs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_docs_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_health_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checks: {
                            clickhouse: {
                                ms: number;
                                ok: boolean;
                            };
                            object_store: {
                                ms: number;
                                ok: boolean;
                            };
                            postgres: {
                                ms: number;
                                ok: boolean;
                            };
                            temporal: {
                                ms: number;
                                ok: boolean;
                            };
                        };
                        /** @enum {string} */
                        status: "ready" | "degraded";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_openapi_json: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
