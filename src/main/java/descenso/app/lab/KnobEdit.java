package descenso.app.lab;

import descenso.course.experiment.Knob;
import descenso.course.experiment.Setting;
import descenso.widget.TextField;
import java.util.List;
import java.util.Optional;

/**
 * The changes of knobs in progress: a value being typed, and settings being loaded.
 *
 * @param typed the field with the value of the chosen knob; empty if no value is being typed
 * @param requested all settings of the learner while the experiment is loaded with them; empty if no load is pending
 * @param isReset whether the pending load restores the author's values and switches all optimizers on
 */
public record KnobEdit(Optional<TextField> typed, Optional<List<Setting>> requested, boolean isReset) {

    public static KnobEdit none() {
        return new KnobEdit(Optional.empty(), Optional.empty(), false);
    }

    public boolean isTyping() {
        return typed.isPresent();
    }

    /** Returns the text that is being typed; empty if there is none. */
    public String text() {
        return typed.map(TextField::text).orElse("");
    }

    public KnobEdit withTyped(Optional<TextField> field) {
        return new KnobEdit(field, requested, isReset);
    }

    /** Returns this edit with settings that are being loaded. */
    public KnobEdit withRequested(List<Setting> changes) {
        return new KnobEdit(typed, Optional.of(List.copyOf(changes)), isReset);
    }

    /** Returns this edit with the author's values being loaded. */
    public KnobEdit withReset() {
        return new KnobEdit(typed, Optional.of(List.of()), true);
    }

    /** Returns this edit without a pending load. */
    public KnobEdit withoutRequest() {
        return new KnobEdit(typed, Optional.empty(), false);
    }

    /** Tests whether these are the settings that are being loaded. */
    public boolean awaits(List<Setting> changes) {
        return requested.filter(changes::equals).isPresent();
    }

    /** Returns a knob with its value from the pending load; unchanged if the load does not set it. */
    Knob requested(Knob knob) {
        return requested.stream()
                .flatMap(List::stream)
                .filter(change -> change.path().equals(knob.path()))
                .reduce((earlier, later) -> later)
                .map(change -> knob.withValue(change.value()))
                .orElse(knob);
    }
}
