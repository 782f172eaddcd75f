package descenso.classroom;

import descenso.progress.LearnerArchive;
import java.util.regex.Pattern;

/** The form of the names of guests, which no learner of a roster and no other learner may have. */
public final class GuestName {

    /** Beginning of the names. */
    private static final String BEGIN = "guest-";

    /** Number of signs after it: 64 bits of a digest, so that no key can be made for the name of another guest. */
    private static final int LENGTH = 16;

    private static final Pattern FORM = Pattern.compile(BEGIN + "[0-9a-f]{" + LENGTH + "}");

    private GuestName() {}

    /** Returns the name for a text, as of a key. Equal texts have equal names. */
    public static String of(String text) {
        return BEGIN + LearnerArchive.digest(text).substring(0, LENGTH);
    }

    /** Tests whether a name is one of a guest. */
    public static boolean isGuest(String name) {
        return FORM.matcher(name).matches();
    }
}
