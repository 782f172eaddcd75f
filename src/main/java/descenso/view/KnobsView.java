package descenso.view;

import descenso.course.Knob;
import descenso.phrases.Language;
import descenso.phrases.Phrase;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What may be turned, each with its value; the chosen one with the signs of the keys that turn it.
 *
 * @param typed what is being typed for the chosen one; empty where nothing is
 */
public record KnobsView(
        List<Knob> knobs, int chosen, String typed, boolean isTyping, Language language, Speech speech) {

    /** Letters of the formulas, and words for what has none. */
    private static final Map<String, String> LETTERS =
            Map.of("lr", "η", "beta", "β", "beta1", "β₁", "beta2", "β₂", "epsilon", "ε", "rho", "ρ");

    private static final Map<String, Phrase> WORDS = Map.of(
            "rotation", Phrase.KNOB_ROTATION,
            "angle", Phrase.KNOB_ROTATION,
            "noise", Phrase.KNOB_NOISE,
            "seed", Phrase.KNOB_SEED,
            "init", Phrase.KNOB_INIT,
            "size", Phrase.KNOB_BATCH,
            "rows", Phrase.KNOB_ROWS,
            "probability", Phrase.KNOB_LABEL_NOISE,
            "standardise", Phrase.KNOB_STANDARDISE);

    /** What a value and the signs beside it take. */
    private static final int VALUE = 12;

    /** At most so many lines, around the chosen one where there are more. */
    public List<Line> lines(int width, int height) {
        int longest = knobs.stream().mapToInt(knob -> name(knob).length()).max().orElse(0);
        int names = Math.min(longest, Math.max(1, width - VALUE));
        List<Line> lines = new ArrayList<>();
        int from = Math.max(0, Math.min(chosen - height / 2, knobs.size() - height));
        for (int number = from; number < Math.min(knobs.size(), from + height); number++) {
            lines.add(row(knobs.get(number), number == chosen, names, width));
        }
        if (lines.size() < knobs.size() && !lines.isEmpty()) {
            int last = lines.size() - 1;
            lines.set(last, Line.join(lines.get(last).fitted(width - 2).cut(width - 2), more()));
        }
        return lines;
    }

    /** There are others than are seen. */
    private Line more() {
        return Line.of(speech.glyphs().choose(" ↕", " :"), Style.MUTED);
    }

    private Line row(Knob knob, boolean isChosen, int names, int width) {
        String name = Shortened.to(names, name(knob), speech.glyphs());
        String sign = isChosen ? speech.glyphs().choose("› ", "> ") : "  ";
        String start = sign + name + " ".repeat(names - name.length() + 1);
        int room = Math.max(1, width - start.length());
        if (isChosen && isTyping) {
            String field = typed.length() < room ? typed + "_" : typed.substring(typed.length() - room + 1) + "_";
            return Line.of(
                    new Span(start, Style.STRONG), new Span(speech.glyphs().write(field), Style.QUESTION));
        }
        String value = Shortened.to(room, value(knob), speech.glyphs());
        return isChosen
                ? Line.of(new Span(start, Style.STRONG), new Span(value, Style.SELECTED))
                : Line.of(new Span(start, Style.MUTED), new Span(value, Style.TEXT));
    }

    /** What people call it. */
    private String name(Knob knob) {
        Phrase words = WORDS.get(knob.name());
        String name = words != null ? speech.say(words) : LETTERS.getOrDefault(knob.name(), knob.name());
        return speech.glyphs().write(name);
    }

    private String value(Knob knob) {
        return switch (knob.written()) {
            case "true" -> speech.say(Phrase.KNOB_TRUE);
            case "false" -> speech.say(Phrase.KNOB_FALSE);
            default -> speech.glyphs().write(number(knob));
        };
    }

    private String number(Knob knob) {
        Digits digits = new Digits(language);
        return knob.number().isPresent()
                ? digits.few(knob.number().getAsDouble())
                : digits.within(knob.written().replace("[", "").replace("]", ""));
    }
}
