package descenso.course;

import descenso.phrases.Phrase;
import descenso.phrases.Sentence;
import java.util.Arrays;
import java.util.Comparator;

/** Something wrong in the course's files: where, what, and what would be right. */
public record Fault(Place place, Sentence sentence) {

    /** Of those of one file. */
    static final Comparator<Fault> FROM_TOP_TO_BOTTOM = Comparator.<Fault>comparingInt(
                    fault -> fault.place().line())
            .thenComparingInt(fault -> fault.place().column());

    /**
     * The fault whose sentence has these arguments, none of them endless.
     *
     * @param arguments the first of them, what is wrong; it is quoted in short
     */
    public static Fault of(Place place, Phrase phrase, String... arguments) {
        String[] shown = Arrays.stream(arguments).map(Characters::shown).toArray(String[]::new);
        if (shown.length > 0) {
            shown[0] = Characters.brief(shown[0]);
        }
        return new Fault(place, Sentence.of(phrase, shown));
    }
}
