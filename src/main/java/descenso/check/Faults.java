package descenso.check;

import descenso.course.Fault;
import descenso.course.Place;
import descenso.phrases.Phrase;
import descenso.phrases.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What has been found so far. */
final class Faults {

    private static final Comparator<Fault> BY_PLACE = Comparator.comparing(
            Fault::place,
            Comparator.comparing(Place::file).thenComparing(Place::line).thenComparing(Place::column));

    private final List<Fault> found = new ArrayList<>();

    void add(Fault fault) {
        found.add(fault);
    }

    void add(List<Fault> faults) {
        found.addAll(faults);
    }

    void add(Place place, Phrase phrase, String... arguments) {
        add(Fault.quoting(place, phrase, arguments));
    }

    void add(Place place, Sentence sentence) {
        add(new Fault(place, sentence));
    }

    /** Each once, in the order of the files. */
    List<Fault> inOrder() {
        return found.stream().distinct().sorted(BY_PLACE).toList();
    }
}
