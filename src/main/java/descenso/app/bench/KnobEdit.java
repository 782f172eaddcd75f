package descenso.app.bench;

import descenso.course.experiment.Knob;
import descenso.course.setting.Setting;
import descenso.widget.TextField;
import java.util.List;
import java.util.Optional;

/**
 * What is being turned.
 *
 * @param typed the value that is being typed for the chosen knob
 * @param wished all of the learner's changes, while they are being read; empty where nothing is
 * @param isReset whether all is to be as the author set it, the optimizers that are off as well
 */
public record KnobEdit(Optional<TextField> typed, Optional<List<Setting>> wished, boolean isReset) {

    public static KnobEdit none() {
        return new KnobEdit(Optional.empty(), Optional.empty(), false);
    }

    public boolean isTyping() {
        return typed.isPresent();
    }

    /** The text that is being typed, or nothing. */
    public String text() {
        return typed.map(TextField::text).orElse("");
    }

    public KnobEdit typing(TextField field) {
        return new KnobEdit(Optional.of(field), wished, isReset);
    }

    public KnobEdit untyped() {
        return new KnobEdit(Optional.empty(), wished, isReset);
    }

    /** With these changes being read. */
    public KnobEdit wishing(List<Setting> changes) {
        return new KnobEdit(typed, Optional.of(List.copyOf(changes)), isReset);
    }

    /** With everything being put back. */
    public KnobEdit resetting() {
        return new KnobEdit(typed, Optional.of(List.of()), true);
    }

    /** With nothing that is being read. */
    public KnobEdit settled() {
        return new KnobEdit(typed, Optional.empty(), false);
    }

    /** Whether these are the changes that are being read. */
    public boolean awaits(List<Setting> changes) {
        return wished.filter(changes::equals).isPresent();
    }

    /** The knob as it will be, once the changes are read. */
    Knob wished(Knob knob) {
        return wished.stream()
                .flatMap(List::stream)
                .filter(change -> change.path().equals(knob.path()))
                .reduce((earlier, later) -> later)
                .map(change -> knob.at(change.value()))
                .orElse(knob);
    }
}
