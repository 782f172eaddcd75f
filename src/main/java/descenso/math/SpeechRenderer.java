package descenso.math;

import descenso.math.Row.Atom;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders formulas in words, as a lecturer reads them; brackets only if the content would be misunderstood without. */
record SpeechRenderer(Pronunciation pronunciation) implements Node.Visitor<SpokenPart> {

    private static final Map<String, MessageKey> COMMON = Map.of(
            "2", MessageKey.SPOKEN_MATH_HALF,
            "3", MessageKey.SPOKEN_MATH_THIRD,
            "4", MessageKey.SPOKEN_MATH_QUARTER,
            "10", MessageKey.SPOKEN_MATH_TENTH);

    /** Returns the rows of aligned equations in words, or the only row, as {@link InlineRenderer#rows} does. */
    static List<String> rows(Row root, Pronunciation pronunciation) {
        SpeechRenderer speaker = new SpeechRenderer(pronunciation);
        List<Row> rows = root.equations()
                .map(grid -> grid.rows().stream()
                        .map(cells -> new Row(LineBreaker.join(cells)))
                        .toList())
                .orElse(List.of(root));
        return rows.stream()
                .map(row -> new SpokenRow(speaker, row, true).spoken().words())
                .toList();
    }

    String say(MessageKey key, String... arguments) {
        return pronunciation.say(key, arguments);
    }

    String speak(Node node) {
        return node.accept(this).words();
    }

    /** Returns a node in words to all of which a preceding word applies; in brackets if it is more than one unit. */
    SpokenPart whole(Node node) {
        return Grouping.isWhole(node) ? node.accept(this) : speakBracketed(node);
    }

    SpokenPart speakBracketed(Node node) {
        return SpokenPart.closed(say(MessageKey.SPOKEN_MATH_GROUP, speak(node)));
    }

    @Override
    public SpokenPart visit(Symbol symbol) {
        return SpokenPart.closed(pronunciation
                .name(symbol.unicode())
                // lambda sub maximum: a function without argument has no article
                .map(name -> symbol.kind().isOperator() ? name.substring(name.indexOf(' ') + 1) : name)
                .orElse(symbol.unicode()));
    }

    @Override
    public SpokenPart visit(Row row) {
        return new SpokenRow(this, row, false).spoken();
    }

    @Override
    public SpokenPart visit(Node.Scripts scripts) {
        SpokenPart base = whole(scripts.base());
        if (!scripts.limits() && scripts.base().left() != AtomClass.RELATION) {
            return scripted(base, Grouping.isLetter(scripts.base()), scripts);
        }
        boolean isNamed = scripts.base() instanceof Node.Accented accented
                && accented.accent().isStretchy();
        MessageKey below = isNamed ? MessageKey.SPOKEN_MATH_NAMED : MessageKey.SPOKEN_MATH_BELOW;
        MessageKey above = isNamed ? MessageKey.SPOKEN_MATH_NAMED : MessageKey.SPOKEN_MATH_ABOVE;
        String lowered = scripts.sub() == null ? base.words() : say(below, base.words(), speak(scripts.sub()));
        return SpokenPart.open(scripts.sup() == null ? lowered : say(above, lowered, speak(scripts.sup())));
    }

    /** Returns a base, which may be a single letter, in words with its subscript and superscript. */
    SpokenPart scripted(SpokenPart base, boolean ofLetter, Node.Scripts scripts) {
        SpokenPart lowered = scripts.sub() == null ? base : sub(base, ofLetter, scripts.sub());
        if (scripts.sup() == null) {
            return lowered;
        }
        SpokenPart power = power(scripts.sup());
        return new SpokenPart(lowered.words() + lowered.pause() + " " + power.words(), power.end());
    }

    /** Returns a base in words with its subscript. A number directly follows a letter: beta 1. */
    private SpokenPart sub(SpokenPart base, boolean ofLetter, Node sub) {
        String words = index(sub);
        if (words.isEmpty() || (ofLetter && Grouping.isDigits(sub))) {
            return SpokenPart.closed((base.words() + " " + words).strip());
        }
        return new SpokenPart(say(MessageKey.SPOKEN_MATH_SUB, base.words() + base.pause(), words), end(sub));
    }

    /** Returns a subscript in words. Two letters are two indices, more letters are a word. */
    private String index(Node sub) {
        if (!Grouping.isSpelled(sub)) {
            return speak(sub);
        }
        List<Node> letters = ((Row) sub).parts();
        return letters.stream().map(this::speak).collect(Collectors.joining(letters.size() == 2 ? " " : ""));
    }

    /** Returns the ending after a script. What follows a script of several parts seems to belong to it. */
    private static SpokenPart.End end(Node script) {
        return Grouping.isWhole(script) ? SpokenPart.End.SCRIPT : SpokenPart.End.TRAILING;
    }

    /** Returns the words for a superscript, to follow those of the base. */
    SpokenPart power(Node sup) {
        String sign = sup.sign();
        return switch (sign) {
            case "2" -> SpokenPart.closed(say(MessageKey.SPOKEN_MATH_SQUARED));
            case "3" -> SpokenPart.closed(say(MessageKey.SPOKEN_MATH_CUBED));
            case "⊤" -> SpokenPart.closed(say(MessageKey.SPOKEN_MATH_TRANSPOSED));
            case "*", "∗", "⋆" -> SpokenPart.closed(pronunciation.name("⋆").orElse(sign));
            case "′", "†", "+", "−" -> SpokenPart.closed(speak(sup));
            case "∘" -> SpokenPart.closed(pronunciation.name("°").orElse(sign));
            default -> new SpokenPart(say(MessageKey.SPOKEN_MATH_POWER, speak(sup)), end(sup));
        };
    }

    @Override
    public SpokenPart visit(Node.Root root) {
        SpokenPart radicand = whole(root.radicand());
        String words = root.index() == null
                ? say(MessageKey.SPOKEN_MATH_ROOT, radicand.words())
                : say(MessageKey.SPOKEN_MATH_ROOT_OF_ORDER, speak(root.index()), radicand.words());
        return new SpokenPart(words, Grouping.behind(root.radicand()));
    }

    @Override
    public SpokenPart visit(Node.Accented accented) {
        SpokenPart base = whole(accented.base());
        return switch (accented.accent()) {
            case UNDERLINE, OVERBRACE, UNDERBRACE -> base;
            case OVERLINE -> accented(base, Accent.BAR);
            case HAT, BAR, TILDE, VEC, DOT, DDOT -> accented(base, accented.accent());
        };
    }

    private SpokenPart accented(SpokenPart base, Accent accent) {
        return SpokenPart.closed(
                base.words() + " " + pronunciation.name(accent.word()).orElse(accent.word()));
    }

    @Override
    public SpokenPart visit(Node.Array grid) {
        String rows = grid.rows().stream()
                .map(cells -> cells.stream()
                        .map(cell -> speak(cell).strip())
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        return SpokenPart.open(
                switch (grid.alignment()) {
                    case EQUATIONS -> rows;
                    case CASES -> say(MessageKey.SPOKEN_MATH_CASES, rows);
                    case MATRIX -> say(MessageKey.SPOKEN_MATH_MATRIX, rows);
                });
    }

    @Override
    public SpokenPart visit(Node.Fence fence) {
        Node body = fence.body();
        if (body instanceof Node.Array) {
            return body.accept(this);
        }
        return switch (fence.open().unicode()) {
            case "|" -> applied(MessageKey.SPOKEN_MATH_ABSOLUTE, body);
            case "‖" -> applied(MessageKey.SPOKEN_MATH_NORM, body);
            case "⌊" -> applied(MessageKey.SPOKEN_MATH_FLOOR, body);
            case "⌈" -> applied(MessageKey.SPOKEN_MATH_CEILING, body);
            case "⟨" -> SpokenPart.open(say(MessageKey.SPOKEN_MATH_INNER, listed(body)));
            case "(", "[" ->
                Grouping.isList(body)
                        ? SpokenPart.open(list(fence))
                        : Grouping.isUnit(body) ? body.accept(this) : speakBracketed(body);
            // a brace without a closing one belongs to cases
            case "{" ->
                fence.close().unicode().isEmpty()
                        ? body.accept(this)
                        : SpokenPart.open(say(MessageKey.SPOKEN_MATH_SET, listed(body)));
            default -> body.accept(this);
        };
    }

    private SpokenPart applied(MessageKey key, Node body) {
        return new SpokenPart(say(key, whole(body).words()), Grouping.behind(body));
    }

    private String list(Node.Fence fence) {
        List<String> items = items(fence.body());
        boolean isPair = items.size() == 2;
        boolean isInterval =
                fence.open().unicode().equals("[") || fence.close().unicode().equals("]");
        if (isPair && isInterval) {
            return say(MessageKey.SPOKEN_MATH_INTERVAL, items.get(0), items.get(1));
        }
        return say(isPair ? MessageKey.SPOKEN_MATH_PAIR : MessageKey.SPOKEN_MATH_LIST, joined(items));
    }

    /** Returns the arguments of a function in words: x and y. */
    String listed(Node body) {
        return Grouping.isList(body) ? joined(items(body)) : speak(body);
    }

    private List<String> items(Node body) {
        List<String> items = new ArrayList<>();
        List<Atom> item = new ArrayList<>();
        for (Atom atom : ((Row) body).atoms()) {
            if (Grouping.parts(atom.node())) {
                items.add(speak(new Row(item)));
                item.clear();
            } else {
                item.add(atom);
            }
        }
        items.add(speak(new Row(item)));
        return items;
    }

    /** Joins the elements of a list. Dots before the last element mean “up to”. */
    private String joined(List<String> items) {
        String soOn = pronunciation.name("…").orElse("");
        int dots = items.indexOf(soOn);
        if (dots > 0 && dots == items.size() - 2) {
            String upTo = say(MessageKey.SPOKEN_MATH_UP_TO, items.get(dots + 1));
            return Stream.concat(items.subList(0, dots).stream(), Stream.of(upTo))
                    .collect(Collectors.joining(", "));
        }
        return items.size() == 2 ? pronunciation.and(items.get(0), items.get(1)) : String.join(", ", items);
    }

    /** Tests whether a fraction has a name of its own, such as one half. */
    static boolean isCommon(Node.Fraction fraction) {
        return common(fraction).isPresent();
    }

    private static Optional<MessageKey> common(Node.Fraction fraction) {
        boolean isOne = fraction.bar() && fraction.numerator().sign().equals("1");
        return isOne && fraction.denominator() instanceof Symbol symbol
                ? Optional.ofNullable(COMMON.get(symbol.unicode()))
                : Optional.empty();
    }

    @Override
    public SpokenPart visit(Node.Fraction fraction) {
        Node above = fraction.numerator();
        Node below = fraction.denominator();
        if (!fraction.bar()) {
            return SpokenPart.open(sayParts(MessageKey.SPOKEN_MATH_CHOOSE, above, below));
        }
        return common(fraction)
                .map(key -> SpokenPart.closed(say(key)))
                .or(() -> derivative(fraction))
                .orElseGet(() -> {
                    SpokenPart words = isOfSum(fraction) ? speakBracketed(above) : above.accept(this);
                    return new SpokenPart(
                            say(
                                    MessageKey.SPOKEN_MATH_OVER,
                                    words.words() + words.pause(),
                                    whole(below).words()),
                            Grouping.behind(below));
                });
    }

    private String sayParts(MessageKey key, Node first, Node second) {
        return say(key, whole(first).words(), whole(second).words());
    }

    /** Tests whether the numerator would be misunderstood without brackets. A product would not. */
    static boolean isOfSum(Node.Fraction fraction) {
        Node numerator = fraction.numerator();
        return fraction.bar() && !Grouping.isQuotientFree(numerator) && !Grouping.isWhole(numerator);
    }

    /** Returns a first derivative in words: ∂L/∂θ, df/dx, d/dt. Empty for others, which are read as fractions. */
    private Optional<SpokenPart> derivative(Node.Fraction fraction) {
        if (!(fraction.denominator() instanceof Row below) || below.atoms().size() < 2) {
            return Optional.empty();
        }
        String sign = below.parts().get(0).sign();
        boolean isPartial = sign.equals("∂");
        if (!isPartial && !sign.equals("d")) {
            return Optional.empty();
        }
        Node by = rest(below.atoms());
        return differentiated(fraction.numerator(), sign).map(function -> {
            MessageKey operator =
                    isPartial ? MessageKey.SPOKEN_MATH_PARTIAL_OPERATOR : MessageKey.SPOKEN_MATH_DERIVATIVE_OPERATOR;
            MessageKey key = isPartial ? MessageKey.SPOKEN_MATH_PARTIAL : MessageKey.SPOKEN_MATH_DERIVATIVE;
            return SpokenPart.open(function.isEmpty() ? say(operator, whole(by).words()) : sayParts(key, function, by));
        });
    }

    /** Returns the function after the sign of a numerator; an empty row for an operator. */
    private static Optional<Node> differentiated(Node numerator, String sign) {
        if (numerator.sign().equals(sign)) {
            return Optional.of(Row.EMPTY);
        }
        boolean begins = numerator instanceof Row
                && numerator.parts().stream()
                        .limit(1)
                        .anyMatch(part -> part.sign().equals(sign));
        return begins ? Optional.of(rest(((Row) numerator).atoms())) : Optional.empty();
    }

    private static Node rest(List<Atom> atoms) {
        return new Row(atoms.subList(1, atoms.size())).unwrapped();
    }
}
