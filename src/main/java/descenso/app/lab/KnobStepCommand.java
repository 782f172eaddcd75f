package descenso.app.lab;

import descenso.app.screen.AppState;
import descenso.app.screen.CommandResult;
import descenso.course.experiment.Knob;
import descenso.course.knob.KnobMatch;
import descenso.course.knob.KnobResolver;
import descenso.phrases.MessageKey;
import descenso.phrases.TextFolding;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Executes the command that turns a knob to its next or previous value. */
record KnobStepCommand(LabScreen lab, AppState state, KnobResolver resolver) {

    private static final Set<String> MORE = Set.of("more", "mas", "up");
    private static final Set<String> LESS = Set.of("less", "menos", "down");

    /**
     * Executes the command. Empty if the text is not the name of a knob and a direction.
     *
     * @param rest the text after {@code set}
     */
    Optional<CommandResult> execute(String rest) {
        String[] words = rest.strip().split("\\s+", -1);
        String last = TextFolding.fold(words[words.length - 1]);
        boolean isUp = MORE.contains(last);
        if (words.length != 2 || !(isUp || LESS.contains(last))) {
            return Optional.empty();
        }
        KnobMatch found = resolver.resolve(words[0]);
        return Optional.of(found.message()
                .map(message -> CommandResult.error(message, lab, state))
                .orElseGet(() -> turn(found.knobs().get(0), isUp)));
    }

    private CommandResult turn(Knob knob, boolean isUp) {
        return lab.session()
                .turned(knob, isUp)
                .map(value -> CommandResult.of(lab.changeSettings(List.of(knob.set(value)), state)))
                .orElseGet(() -> CommandResult.error(MessageKey.LAB_NO_FURTHER, lab, state));
    }
}
