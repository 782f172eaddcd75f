package descenso.math;

import static descenso.phrases.MessageKey.SPOKEN_MATH_ABOVE;
import static descenso.phrases.MessageKey.SPOKEN_MATH_BELOW;
import static descenso.phrases.MessageKey.SPOKEN_MATH_CASES;
import static descenso.phrases.MessageKey.SPOKEN_MATH_CUBED;
import static descenso.phrases.MessageKey.SPOKEN_MATH_GROUP;
import static descenso.phrases.MessageKey.SPOKEN_MATH_MATRIX;
import static descenso.phrases.MessageKey.SPOKEN_MATH_NAMED;
import static descenso.phrases.MessageKey.SPOKEN_MATH_POWER;
import static descenso.phrases.MessageKey.SPOKEN_MATH_ROOT;
import static descenso.phrases.MessageKey.SPOKEN_MATH_ROOT_OF_ORDER;
import static descenso.phrases.MessageKey.SPOKEN_MATH_SQUARED;
import static descenso.phrases.MessageKey.SPOKEN_MATH_SUB;
import static descenso.phrases.MessageKey.SPOKEN_MATH_TRANSPOSED;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A renderer of formulas in words, as a lecturer reads them: theta gets theta minus eta times g sub t. Brackets are
 * spoken if their content would be misunderstood without them.
 *
 * @param outermost whether the node is the whole formula, so that “all of it” can mean everything before
 */
record SpeechRenderer(Pronunciation pronunciation, boolean outermost) implements Node.Visitor<SpokenPart> {

    /**
     * Returns the rows of aligned equations in words, or the only row; the same number as {@link InlineRenderer#rows}.
     */
    static List<String> rows(Row root, Pronunciation pronunciation) {
        SpeechRenderer speaker = new SpeechRenderer(pronunciation, true);
        return root
                .equations()
                .map(grid -> grid.rows().stream()
                        .map(cells -> new Row(LineBreaker.join(cells)))
                        .toList())
                .orElseGet(() -> List.of(root))
                .stream()
                .map(row -> row.accept(speaker).words())
                .toList();
    }

    /** Returns a renderer for a part of the formula. */
    SpeechRenderer speakInside() {
        return new SpeechRenderer(pronunciation, false);
    }

    String speak(Node node) {
        return node.accept(speakInside()).words();
    }

    /**
     * Returns a node in words so that a preceding word applies to all of it; in brackets if it is more than one unit.
     */
    SpokenPart whole(Node node) {
        return SpeechGrouping.isWhole(node) ? node.accept(speakInside()) : speakBracketed(node);
    }

    SpokenPart speakBracketed(Node node) {
        return SpokenPart.closed(pronunciation.say(SPOKEN_MATH_GROUP, speak(node)));
    }

    @Override
    public SpokenPart visit(Symbol symbol) {
        return SpokenPart.closed(pronunciation
                .name(symbol.unicode())
                .map(name -> bare(symbol, name))
                .orElse(symbol.unicode()));
    }

    /** Removes the article of a function without argument: lambda sub maximum. */
    private static String bare(Symbol symbol, String name) {
        return symbol.kind().isOperator() ? name.substring(name.indexOf(' ') + 1) : name;
    }

    @Override
    public SpokenPart visit(Row row) {
        return new SpokenRow(this, row).spoken();
    }

    @Override
    public SpokenPart visit(Node.Scripts scripts) {
        SpokenPart base = whole(scripts.base());
        if (scripts.limits() || scripts.base().left() == AtomClass.RELATION) {
            return labelled(base, scripts);
        }
        return scripted(base, SpeechGrouping.isLetter(scripts.base()), scripts);
    }

    /**
     * Returns a base in words with its subscript and superscript.
     *
     * @param ofLetter whether the base is a single letter
     */
    SpokenPart scripted(SpokenPart base, boolean ofLetter, Node.Scripts scripts) {
        SpokenPart lowered = scripts.sub() == null ? base : sub(base, ofLetter, scripts.sub());
        return scripts.sup() == null ? lowered : power(lowered, scripts.sup());
    }

    private SpokenPart labelled(SpokenPart base, Node.Scripts scripts) {
        boolean isNamed = scripts.base() instanceof Node.Stretch;
        String words = base.words();
        if (scripts.sub() != null) {
            words = pronunciation.say(isNamed ? SPOKEN_MATH_NAMED : SPOKEN_MATH_BELOW, words, speak(scripts.sub()));
        }
        if (scripts.sup() != null) {
            words = pronunciation.say(isNamed ? SPOKEN_MATH_NAMED : SPOKEN_MATH_ABOVE, words, speak(scripts.sup()));
        }
        return SpokenPart.open(words);
    }

    /** Returns a base in words with its subscript. A number directly follows a letter: beta 1. */
    private SpokenPart sub(SpokenPart base, boolean ofLetter, Node sub) {
        String words = index(sub);
        if (words.isEmpty() || (ofLetter && SpeechGrouping.isDigits(sub))) {
            return SpokenPart.closed((base.words() + " " + words).strip());
        }
        String pause = base.end().isOpen() ? "," : "";
        return new SpokenPart(pronunciation.say(SPOKEN_MATH_SUB, base.words() + pause, words), end(sub));
    }

    /** Returns a subscript in words. Two letters are two indices, more letters are a word. */
    private String index(Node sub) {
        if (!SpeechGrouping.isSpelled(sub)) {
            return speak(sub);
        }
        List<Node> letters = ((Row) sub).parts();
        return letters.stream().map(this::speak).collect(Collectors.joining(letters.size() == 2 ? " " : ""));
    }

    /** Returns the ending after a script. What follows a script of several parts seems to belong to it. */
    private static SpokenPart.End end(Node script) {
        return SpeechGrouping.isWhole(script) ? SpokenPart.End.SCRIPT : SpokenPart.End.TRAILING;
    }

    private SpokenPart power(SpokenPart base, Node sup) {
        SpokenPart power = power(sup);
        String pause = base.end().isOpen() ? ", " : " ";
        return new SpokenPart(base.words() + pause + power.words(), power.end());
    }

    /** Returns the words for a superscript, to follow those of the base. */
    SpokenPart power(Node sup) {
        String sign = SpeechGrouping.sign(sup);
        return switch (sign) {
            case "2" -> SpokenPart.closed(pronunciation.say(SPOKEN_MATH_SQUARED));
            case "3" -> SpokenPart.closed(pronunciation.say(SPOKEN_MATH_CUBED));
            case "⊤" -> SpokenPart.closed(pronunciation.say(SPOKEN_MATH_TRANSPOSED));
            case "*", "∗", "⋆" -> SpokenPart.closed(pronunciation.name("⋆").orElse(sign));
            case "′", "†", "+", "−" -> SpokenPart.closed(speak(sup));
            case "∘" -> SpokenPart.closed(pronunciation.name("°").orElse(sign));
            default -> new SpokenPart(pronunciation.say(SPOKEN_MATH_POWER, speak(sup)), end(sup));
        };
    }

    @Override
    public SpokenPart visit(Node.Fraction fraction) {
        return new SpokenFraction(this).spoken(fraction);
    }

    @Override
    public SpokenPart visit(Node.Root root) {
        SpokenPart radicand = whole(root.radicand());
        String words = root.index() == null
                ? pronunciation.say(SPOKEN_MATH_ROOT, radicand.words())
                : pronunciation.say(SPOKEN_MATH_ROOT_OF_ORDER, speak(root.index()), radicand.words());
        return new SpokenPart(words, SpeechGrouping.behind(root.radicand()));
    }

    @Override
    public SpokenPart visit(Node.Accented accent) {
        SpokenPart base = whole(accent.base());
        String mark = accent.mark().word();
        return SpokenPart.closed(base.words() + " " + pronunciation.name(mark).orElse(mark));
    }

    @Override
    public SpokenPart visit(Node.Stretch stretch) {
        return switch (stretch.accent()) {
            case OVERLINE -> visit(new Node.Accented(AccentMark.BAR, stretch.base()));
            case UNDERLINE, OVERBRACE, UNDERBRACE -> whole(stretch.base());
        };
    }

    @Override
    public SpokenPart visit(Node.Fence fence) {
        return new SpokenFence(this).speak(fence);
    }

    @Override
    public SpokenPart visit(Node.Array grid) {
        String rows = grid.rows().stream().map(this::row).collect(Collectors.joining("; "));
        return switch (grid.alignment()) {
            case EQUATIONS -> SpokenPart.open(rows);
            case CASES -> SpokenPart.open(pronunciation.say(SPOKEN_MATH_CASES, rows));
            case MATRIX -> SpokenPart.open(pronunciation.say(SPOKEN_MATH_MATRIX, rows));
        };
    }

    private String row(List<Row> cells) {
        return cells.stream()
                .map(this::speak)
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
