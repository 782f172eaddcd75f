package descenso.course;

import descenso.phrases.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * What somebody meant who typed the name of something to change.
 *
 * @param knobs at least one, unless there is a fault
 * @param fault what is wrong with the name, and what would be right
 */
public record Found(List<Knob> knobs, Optional<Sentence> fault) {

    public Found {
        knobs = List.copyOf(knobs);
    }

    static Found of(List<Knob> knobs) {
        return new Found(knobs, Optional.empty());
    }

    static Found none(Sentence fault) {
        return new Found(List.of(), Optional.of(fault));
    }
}
