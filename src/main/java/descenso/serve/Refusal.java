package descenso.serve;

import java.util.Locale;

/** Why a login is refused, as a word of the log. The table of {@code serve.md} explains each. */
enum Refusal {
    INVALID_NAME,
    UNKNOWN_NAME,
    TAKEN_NAME,
    NO_KEY,
    UNKNOWN_KEY,
    REVOKED_KEY,
    UNTRUSTED_CERTIFICATE,
    WRONG_CODE,
    USED_CODE,
    STORE_AWAY,
    NO_GUESTS,
    MANY_GUESTS,
    SLOW,
    DISPLACED,
    LEFT;

    /** Returns the word of the log. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
