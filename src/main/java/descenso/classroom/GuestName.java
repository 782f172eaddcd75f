package descenso.classroom;

import descenso.progress.LearnerArchive;
import java.util.regex.Pattern;

/** The form of the names of guests, which no learner of a roster and no other learner may have. */
public final class GuestName {

    /** Beginning of the names. */
    private static final String BEGIN = "guest-";

    /** Number of signs after it: two guests of a hundred have the same with a probability of 0.03 %. */
    private static final int LENGTH = 6;

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
