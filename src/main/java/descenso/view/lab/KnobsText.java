package descenso.view.lab;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.Knob;
import descenso.course.knob.KnobResolver;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.view.naming.ExperimentLabels;
import descenso.view.text.ListFormatter;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Describes the knobs of an experiment, each with the name that the learner types for it and its value.
 *
 * @param original the knobs as the author set them; empty if they are unknown
 * @param chosen the label of the optimizer that a name without an optimizer refers to
 */
public record KnobsText(
        Experiment experiment, List<Knob> original, Optional<String> chosen, Language language, UiText speech) {

    public KnobsText {
        original = List.copyOf(original);
    }

    /** Returns the values and the changes. */
    public List<String> values() {
        Stream<String> optimizers = experiment.labels().stream().map(this::ofOptimizer);
        return SentenceFormatter.paragraphs(Stream.concat(optimizers, Stream.of(ofProblem(), changed())));
    }

    /** Returns one paragraph for each optimizer and for the problem, then how to set a knob, and the changes. */
    public List<String> lines() {
        if (experiment.knobs().isEmpty()) {
            return List.of(speech.say(MessageKey.LAB_TOLD_NO_KNOBS));
        }
        Stream<String> optimizers = experiment.labels().stream().map(this::ofOptimizer);
        return SentenceFormatter.paragraphs(Stream.concat(optimizers, Stream.of(ofProblem(), example(), changed())));
    }

    private String ofOptimizer(String label) {
        List<Knob> knobs = of(Optional.of(label));
        String name = naming().optimizer(label);
        String typed = names().optimizer(label);
        if (knobs.isEmpty()) {
            return "";
        }
        return typed.equalsIgnoreCase(name)
                ? speech.say(MessageKey.LAB_TOLD_NAMED, name, values(knobs))
                : speech.say(MessageKey.LAB_TOLD_TYPED, name, typed, values(knobs));
    }

    private String ofProblem() {
        List<Knob> knobs = of(Optional.empty());
        return knobs.isEmpty() ? "" : speech.say(MessageKey.LAB_TOLD_PROBLEM, values(knobs));
    }

    private List<Knob> of(Optional<String> optimizer) {
        return experiment.knobs().stream()
                .filter(knob -> knob.optimizer().equals(optimizer))
                .toList();
    }

    private String values(List<Knob> knobs) {
        return new ListFormatter(
                        knobs.stream()
                                .map(knob -> names().word(knob) + " " + value(knob))
                                .toList(),
                        speech)
                .plain();
    }

    private String value(Knob knob) {
        return new KnobDescription(knob, naming()).value();
    }

    /**
     * Returns an example for the first knob with a next value, then the meaning of a name that several optimizers
     * share.
     */
    private String example() {
        return experiment.knobs().stream()
                .filter(knob -> knob.turned(true)
                        .filter(next -> !knob.at(next).isList())
                        .isPresent())
                .findFirst()
                .map(knob -> speech.say(MessageKey.LAB_TOLD_EXAMPLE, names().of(knob), next(knob)) + shared())
                .orElse("");
    }

    private String next(Knob knob) {
        return value(knob.at(knob.turned(true).orElseThrow()));
    }

    private String shared() {
        return experiment.knobs().stream()
                .filter(knob -> knob.optimizer().isPresent()
                        && knob.optimizer().equals(chosen)
                        && experiment.labels().size() > 1)
                .findFirst()
                .map(knob -> " "
                        + speech.say(
                                MessageKey.LAB_TOLD_SHARED,
                                names().word(knob),
                                naming().optimizer(knob.optimizer().orElseThrow()),
                                names().ofAll(knob)))
                .orElse("");
    }

    /** Returns the knobs that differ from the author's values; an empty string if there are none. */
    public String changed() {
        List<String> changes = new ArrayList<>();
        for (Knob knob : experiment.knobs()) {
            author(knob)
                    .filter(own -> !own.written().equals(knob.written()))
                    .map(own -> speech.say(MessageKey.LAB_TOLD_FROM_TO, names().of(knob), value(own), value(knob)))
                    .ifPresent(changes::add);
        }
        return changes.isEmpty()
                ? ""
                : SentenceFormatter.flowing(
                        speech.say(MessageKey.LAB_TOLD_CHANGED, new ListFormatter(changes, speech).and()));
    }

    private Optional<Knob> author(Knob knob) {
        return original.stream().filter(own -> own.path().equals(knob.path())).findFirst();
    }

    /** Returns everything about one knob, in one paragraph. */
    public String of(Knob knob) {
        KnobDescription text = new KnobDescription(knob, naming());
        String own = author(knob)
                .filter(author -> !author.written().equals(knob.written()))
                .map(author -> speech.say(MessageKey.LAB_TOLD_AUTHORS, value(author)))
                .orElse("");
        return SentenceFormatter.flowing(SentenceFormatter.joined(
                text.now(names().of(knob)), own, text.depends(), text.range(experiment), text.turns()));
    }

    private KnobResolver names() {
        return new KnobResolver(experiment, language, chosen);
    }

    private ExperimentLabels naming() {
        return ExperimentLabels.of(experiment, language, speech);
    }
}
