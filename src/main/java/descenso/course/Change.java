package descenso.course;

import descenso.phrases.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants to change who typed a name and a value.
 *
 * @param knobs what is to be changed
 * @param settings one a knob; none where there is a fault
 * @param fault what is wrong with what was typed, and what would be right
 */
public record Change(List<Knob> knobs, List<Setting> settings, Optional<Sentence> fault) {

    public Change {
        knobs = List.copyOf(knobs);
        settings = List.copyOf(settings);
    }

    static Change none(Sentence fault) {
        return new Change(List.of(), List.of(), Optional.of(fault));
    }
}
