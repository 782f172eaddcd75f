package descenso.view.lab;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.Knob;
import descenso.course.experiment.KnobResolver;
import descenso.optim.Hyperparameter;
import descenso.phrases.MessageKey;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.GridRenderer;
import descenso.view.table.ExperimentLabels;
import descenso.view.table.RunColumns;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Describes the knobs of an experiment in words, and draws them as {@link Rows}, each with the name that the learner
 * types for it and its value.
 *
 * @param original the knobs as the author set them; empty if they are unknown
 * @param chosen the label of the optimizer that a name without an optimizer refers to
 */
public record KnobsText(Experiment experiment, List<Knob> original, Optional<String> chosen, UiText texts) {

    /** Renders the knobs with their values; at the selected one, a pointer and the text that the learner types. */
    public record Rows(List<Knob> knobs, int chosen, String typed, boolean isTyping, ExperimentLabels names) {

        /** Width that a long value keeps beside a long name, in cells. */
        private static final int VALUE = 7;
        /** Width of the pointer, the space after a name and the sign of further knobs, in cells. */
        private static final int SIGNS = 5;

        /** Returns at most {@code height} lines. If there are more knobs, returns those around the selected one. */
        public List<Line> lines(int width, int height) {
            int longest = knobs.stream()
                    .mapToInt(knob -> names.knob(knob).length())
                    .max()
                    .orElse(0);
            int widest = knobs.stream()
                    .mapToInt(knob -> names.value(knob).length())
                    .max()
                    .orElse(0);
            int head = Math.min(longest, Math.max(1, width - SIGNS - Math.min(VALUE, widest)));
            List<Line> lines = new ArrayList<>();
            int from = Math.max(0, Math.min(chosen - height / 2, knobs.size() - height));
            for (int number = from; number < Math.min(knobs.size(), from + height); number++) {
                lines.add(row(knobs.get(number), number == chosen, head, width));
            }
            if (lines.size() < knobs.size() && !lines.isEmpty()) {
                Line more = Line.of(texts().characters().select(" ↕", " :"), Style.MUTED);
                int room = width - more.width();
                int last = lines.size() - 1;
                // the last row with room for the sign
                int row = IntStream.iterate(last, i -> i >= 0, i -> i - 1)
                        .filter(i -> lines.get(i).width() <= room)
                        .findFirst()
                        .orElse(last);
                lines.set(row, Line.join(lines.get(row).fitted(room).truncate(room), more));
            }
            return lines;
        }

        private Line row(Knob knob, boolean isChosen, int head, int width) {
            Line pointer = GridRenderer.pointer(isChosen, texts().characters());
            boolean isField = isChosen && isTyping;
            int value = isField ? typed.length() + 1 : names.value(knob).length();
            // a name that is longer than the others' column stays whole beside a short value
            int whole = Math.max(head, width - pointer.width() - 1 - value);
            String name = texts().characters().shorten(names.knob(knob), whole);
            String start = name + " ".repeat(Math.max(0, head - name.length()) + 1);
            int room = Math.max(1, width - pointer.width() - start.length());
            String field = typed.substring(Math.max(0, typed.length() - room + 1)) + "_";
            Span shown =
                    isField ? new Span(texts().encode(field), Style.QUESTION) : new Span(value(knob, room), Style.TEXT);
            return Line.join(pointer, Line.of(new Span(start, Style.MUTED), shown));
        }

        /** Returns the value of a knob; of a list that is too long, the first and the last value. */
        private String value(Knob knob, int room) {
            String whole = names.value(knob);
            List<String> each = knob.each().stream().map(names::value).toList();
            return texts().characters()
                    .shorten(whole.length() <= room || each.size() < 3 ? whole : names.firstToLast(each), room);
        }

        private UiText texts() {
            return names.texts();
        }
    }

    public KnobsText {
        original = List.copyOf(original);
    }

    /** Returns the values and the changes. */
    public List<String> values() {
        return paragraphs("");
    }

    /** Returns one paragraph for each optimizer and for the problem, then how to set a knob, and the changes. */
    public List<String> paragraphs() {
        return experiment.knobs().isEmpty() ? List.of(texts.say(MessageKey.LAB_TOLD_NO_KNOBS)) : paragraphs(example());
    }

    private List<String> paragraphs(String example) {
        String ofProblem = values(Optional.empty());
        return SentenceFormatter.paragraphs(Stream.concat(
                experiment.labels().stream().map(this::ofOptimizer),
                Stream.of(
                        ofProblem.isEmpty() ? "" : texts.say(MessageKey.LAB_TOLD_PROBLEM, ofProblem),
                        example,
                        changed())));
    }

    private String ofOptimizer(String label) {
        String values = values(Optional.of(label));
        String name = names().optimizer(label);
        String typed = resolver().optimizer(label);
        boolean isTyped = typed.equalsIgnoreCase(name);
        String words = isTyped
                ? texts.say(MessageKey.LAB_TOLD_NAMED, name, values)
                : texts.say(MessageKey.LAB_TOLD_TYPED, name, typed, values);
        return values.isEmpty() ? "" : words;
    }

    /** Returns the knobs of an optimizer, or of the problem, with their values. */
    private String values(Optional<String> optimizer) {
        return texts.list(experiment.knobs().stream()
                .filter(knob -> knob.optimizer().equals(optimizer))
                .map(knob -> resolver().word(knob) + " " + value(knob))
                .toList());
    }

    private String value(Knob knob) {
        return texts.and(knob.each().stream().map(names()::value).toList());
    }

    /** Returns the knob with its next value; empty if there is none, or if it is a list. */
    private static Optional<Knob> turned(Knob knob, boolean up) {
        return knob.turned(up).map(knob::withValue).filter(next -> !next.isList());
    }

    /** Returns an example for the first knob with a next value, then the meaning of a name that optimizers share. */
    private String example() {
        String shared = experiment.knobs().stream()
                .filter(knob -> knob.optimizer().isPresent() && knob.optimizer().equals(chosen))
                .filter(knob -> experiment.labels().size() > 1)
                .findFirst()
                .map(knob -> " "
                        + texts.say(
                                MessageKey.LAB_TOLD_SHARED,
                                resolver().word(knob),
                                names().optimizer(knob.optimizer().orElseThrow()),
                                resolver().ofAll(knob)))
                .orElse("");
        return experiment.knobs().stream()
                .flatMap(knob -> turned(knob, true)
                        .map(next -> texts.say(
                                MessageKey.LAB_TOLD_EXAMPLE, resolver().of(knob), value(next)))
                        .stream())
                .findFirst()
                .map(example -> example + shared)
                .orElse("");
    }

    /** Returns the knobs that differ from the author's values; an empty string if there are none. */
    public String changed() {
        List<String> changes = experiment.knobs().stream()
                .flatMap(knob -> authors(knob)
                        .map(own -> texts.say(
                                MessageKey.LAB_TOLD_FROM_TO, resolver().of(knob), value(own), value(knob)))
                        .stream())
                .toList();
        return changes.isEmpty()
                ? ""
                : SentenceFormatter.flowing(texts.say(MessageKey.LAB_TOLD_CHANGED, texts.and(changes)));
    }

    /** Returns the knob as the author set it, if the learner changed it. */
    private Optional<Knob> authors(Knob knob) {
        return original.stream()
                .filter(own -> own.path().equals(knob.path()))
                .filter(own -> !own.written().equals(knob.written()))
                .findFirst();
    }

    /** Returns everything about one knob, in one paragraph. */
    public String of(Knob knob) {
        return SentenceFormatter.flowing(SentenceFormatter.joined(
                now(knob),
                authors(knob)
                        .map(own -> texts.say(MessageKey.LAB_TOLD_AUTHORS, value(own)))
                        .orElse(""),
                knob.isDependent() ? texts.say(MessageKey.LAB_TOLD_DEPENDS) : "",
                range(knob),
                turn(MessageKey.LAB_TOLD_MORE, knob, true),
                turn(MessageKey.LAB_TOLD_LESS, knob, false)));
    }

    /** Returns the current value, with the name that the learner types for the knob. */
    private String now(Knob knob) {
        String typed = resolver().of(knob);
        boolean isRate = knob.optimizer().isPresent() && knob.name().equals(RunColumns.RATE);
        String shortName = isRate ? texts.say(MessageKey.INSPECT_RATE) : names().knob(knob);
        String fullName = knob.optimizer()
                .map(label -> texts.say(MessageKey.LAB_TOLD_OF, shortName, names().optimizer(label)))
                .orElse(shortName);
        return fullName.startsWith(typed)
                ? texts.say(MessageKey.LAB_TOLD_IS, typed, value(knob))
                : texts.say(MessageKey.LAB_TOLD_NOW, typed, fullName, value(knob));
    }

    /** Returns the valid values. Empty if any number is valid. */
    private String range(Knob knob) {
        if (!knob.choices().isEmpty()) {
            List<String> choices = knob.choices().stream()
                    .map(knob::withValue)
                    .filter(choice -> !choice.isList())
                    .map(names()::value)
                    .toList();
            boolean isClosed = choices.size() == knob.choices().size();
            return texts.say(
                    isClosed ? MessageKey.LAB_TOLD_CHOICES : MessageKey.LAB_TOLD_AUTHORS_CHOICES, texts.or(choices));
        }
        return experiment.comparison().trials().stream()
                .filter(trial -> knob.optimizer()
                        .filter(trial.label().optimizer()::equals)
                        .isPresent())
                .flatMap(trial -> trial.rule().kind().hyperparameters().stream())
                .filter(each -> each.name().equals(knob.name()))
                .findFirst()
                .map(each -> range(each.range()))
                .orElseGet(() -> switch (knob.scale()) {
                    case FROM_ZERO -> texts.say(MessageKey.LAB_TOLD_AT_LEAST, "0");
                    case TENTHS -> texts.say(MessageKey.LAB_TOLD_UP_TO, "0", "1");
                    case SHARE -> texts.say(MessageKey.LAB_TOLD_BELOW, "0", "1");
                    case ANGLE -> texts.say(MessageKey.LAB_TOLD_DEGREES);
                    case WHOLE -> texts.say(MessageKey.LAB_TOLD_WHOLE, "0");
                    case DOUBLING -> texts.say(MessageKey.LAB_TOLD_WHOLE, "1");
                    case SWITCH -> texts.say(MessageKey.LAB_TOLD_SWITCH);
                    case LOGARITHMIC -> "";
                });
    }

    private String range(Hyperparameter.ValueRange range) {
        String lowest = texts.numbers().significant(range.lowest());
        String highest = texts.numbers().significant(range.highest());
        if (Double.isInfinite(range.highest())) {
            return texts.say(MessageKey.LAB_TOLD_AT_LEAST, lowest);
        }
        return texts.say(range.open() ? MessageKey.LAB_TOLD_BELOW : MessageKey.LAB_TOLD_UP_TO, lowest, highest);
    }

    /** Returns the next larger or smaller value; an empty string if there is none. */
    private String turn(MessageKey key, Knob knob, boolean up) {
        return turned(knob, up)
                .filter(next -> knob.number().isPresent())
                .map(next -> texts.say(key, names().value(next)))
                .orElse("");
    }

    private KnobResolver resolver() {
        return new KnobResolver(experiment, texts.language(), chosen);
    }

    private ExperimentLabels names() {
        return ExperimentLabels.of(experiment, texts);
    }
}
