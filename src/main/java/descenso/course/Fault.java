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

    /** @param arguments the first of them, what is wrong; it is quoted in short */
    static Fault of(Place place, Phrase phrase, String... arguments) {
        String[] brief = arguments.clone();
        if (brief.length > 0) {
            brief[0] = Characters.brief(Characters.shown(brief[0]));
        }
        return quoting(place, phrase, brief);
    }

    /** The fault whose sentence has these arguments, of which none is endless. */
    public static Fault quoting(Place place, Phrase phrase, String... arguments) {
        String[] shown = Arrays.stream(arguments).map(Characters::shown).toArray(String[]::new);
        return new Fault(place, Sentence.of(phrase, shown));
    }
}
