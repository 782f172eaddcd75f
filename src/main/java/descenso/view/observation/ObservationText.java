package descenso.view.observation;

import descenso.phrases.MessageKey;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.chart.PlotRuns;
import descenso.view.section.GridRenderer;
import descenso.view.table.NamedRun;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The question about a picture in words: what is asked, the options, and what was to be seen. */
public record ObservationText(Observation observation, List<NamedRun> runs, UiText texts) {

    /** Answers about one curve, by their numbers. */
    private static final List<MessageKey> COUNTS =
            List.of(MessageKey.SEE_NEVER, MessageKey.SEE_ONCE, MessageKey.SEE_FEW, MessageKey.SEE_MANY);

    public String ask() {
        return observation
                .ask()
                .map(texts::say)
                .orElseGet(() -> texts.say(observation.kind().ask(), name(observation.subject())));
    }

    /** Returns the options in their order. */
    public List<String> options() {
        return observation.options().stream().map(this::option).toList();
    }

    private String option(int answer) {
        return switch (observation.kind()) {
            case REACH, LOWEST_AT -> range(answer);
            case PASSES -> texts.say(COUNTS.get(answer));
            case TOGETHER, ASTRAY -> name(answer);
        };
    }

    /** Returns one of the ranges below, between and above the levels. */
    private String range(int number) {
        if (number == 0) {
            return texts.say(MessageKey.SEE_BELOW, level(0));
        }
        return number == observation.levels().size()
                ? texts.say(MessageKey.SEE_ABOVE, level(number - 1))
                : texts.say(MessageKey.SEE_BETWEEN, level(number - 1), level(number));
    }

    private String level(int number) {
        return texts.encode(texts.numbers().measured(observation.levels().get(number)));
    }

    /** Returns the name of a curve. */
    String name(int curve) {
        return runs.stream()
                .filter(drawn -> drawn.curve() == curve)
                .map(NamedRun::name)
                .findFirst()
                .orElse("");
    }

    /** Returns the right answer. */
    public String answer() {
        return said(observation.right());
    }

    /** Returns the words of an option by its index, 0-based. */
    public String said(int option) {
        return options().get(option);
    }

    /** Returns an option in the language-independent form of the journal: the label of a run, or a number. */
    public String written(int index) {
        int option = observation.options().get(index);
        return switch (observation.kind()) {
            case PASSES, REACH, LOWEST_AT -> Integer.toString(option);
            case TOGETHER, ASTRAY ->
                runs.stream()
                        .filter(drawn -> drawn.curve() == option)
                        .map(drawn -> drawn.run().trial().label().toString())
                        .findFirst()
                        .orElse("");
        };
    }

    /** Returns the places of the curves that are asked about, for listeners; empty if the picture has no curves. */
    public List<String> readings(PlotRuns plot) {
        return observation
                .picture()
                .placed(plot)
                .map(placed -> new CurveReadings(this, plot, placed).told())
                .orElse(List.of());
    }

    /** Returns the options for listeners, each after its number, and how to answer. */
    public List<String> told() {
        List<String> options = options();
        return Stream.concat(
                        IntStream.range(0, options.size())
                                .mapToObj(i -> SentenceFormatter.ended((i + 1) + ": " + options.get(i))),
                        Stream.of(texts.say(MessageKey.SEE_HOW_CHOICE, Integer.toString(options.size()))))
                .toList();
    }

    /**
     * Returns the options with the digits that choose them, for the screen, and a pointer before the chosen one.
     *
     * @param chosen the index of the chosen option, 0-based; negative if none is chosen
     */
    public List<Span> choices(int chosen) {
        List<String> options = options();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            spans.add(new Span(i == 0 ? "" : " ", Style.TEXT));
            String pointer = i == chosen ? GridRenderer.pointer(texts.characters()) : "\u00A0";
            spans.add(new Span(pointer + "\u00A0", Style.POINTER));
            spans.add(new Span((i + 1) + ")\u00A0", Style.KEY));
            spans.add(new Span(options.get(i).replace(' ', '\u00A0'), i == chosen ? Style.SELECTED : Style.TEXT));
        }
        return spans;
    }

    /** Returns the options with the digits that choose them, in one line. */
    public String choices() {
        List<String> options = options();
        return String.join(
                "   ",
                IntStream.range(0, options.size())
                        .mapToObj(i -> (i + 1) + ")\u00A0" + options.get(i))
                        .toList());
    }
}
