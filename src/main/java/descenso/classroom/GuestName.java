package descenso.classroom;

import descenso.progress.LearnerArchive;
import descenso.progress.LearnerName;
import java.util.regex.Pattern;

/** The form of the names of guests, which no learner of a roster and no other learner may have. */
public final class GuestName {

    /** Beginning of the names. */
    private static final String BEGIN = "guest-";

    /** Beginning of the names of guests without a key, who never come back. No digest has the sign x. */
    private static final String KEYLESS = BEGIN + "x";

    /** Number of signs after the beginning: 64 bits of a digest, so that no key can be made for another's name. */
    private static final int LENGTH = 16;

    private static final Pattern FORM = Pattern.compile(BEGIN + "[0-9a-fx][0-9a-f]{" + (LENGTH - 1) + "}");

    private GuestName() {}

    /** Returns the name for the fingerprint of a key. Equal fingerprints have equal names. */
    public static String of(String fingerprint) {
        return BEGIN + LearnerArchive.digest(fingerprint).substring(0, LENGTH);
    }

    /** Returns the name of a guest without a key, for a text that no other guest has. */
    public static String keyless(String text) {
        return KEYLESS + LearnerArchive.digest(text).substring(0, LENGTH - 1);
    }

    /** Tests whether a name is one of a guest. */
    public static boolean isGuest(String name) {
        return FORM.matcher(name).matches();
    }

    /** Tests whether a name is one of a guest, or could be taken for one. */
    public static boolean isLike(String name) {
        return LearnerName.looks(name).stream().anyMatch(GuestName::isGuest);
    }

    /** Tests whether a name is one of a guest without a key. */
    public static boolean isKeyless(String name) {
        return isGuest(name) && name.startsWith(KEYLESS);
    }
}
