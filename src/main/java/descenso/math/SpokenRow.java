package descenso.math;

import descenso.math.Row.Atom;
import descenso.phrases.MessageKey;
import java.util.List;

/**
 * Puts a row into words, from left to right. The ending of the words so far decides where a pause separates what
 * follows, so one pass suffices; a row may also begin or end with an operator, as in a cell of aligned equations.
 */
final class SpokenRow {

    private static final String TIMES = "·";
    private static final String SLASH = "/";
    private static final String NABLA = "∇";
    private static final String QUANTIFIERS = "∀∃∄";
    /** Operators that apply to the whole product after them. */
    private static final String BIG = "∑∏∐⋃⋂∫∬∮";

    /** Punctuation marks that follow a word without a space. */
    private static final String STOPS = ",;:.";

    private final SpeechRenderer speaker;
    private final List<Atom> atoms;
    /** True if the row is the whole formula, so that “all of it” can mean everything before. */
    private final boolean isOutermost;

    private final StringBuilder words = new StringBuilder();

    /** Index of the next atom, 0-based. */
    private int at;

    /** Ending of the last operand. */
    private SpokenPart.End left = SpokenPart.End.NONE;

    /** True if no operand or operator followed the last relation or comma. */
    private boolean fresh = true;

    /** True if the last part was text. */
    private boolean afterText;

    SpokenRow(SpeechRenderer speaker, Row row, boolean isOutermost) {
        this.speaker = speaker;
        this.atoms = row.atoms();
        this.isOutermost = isOutermost;
    }

    SpokenPart spoken() {
        while (!isDone()) {
            if (space() >= LatexScanner.QUAD) {
                pauseIf(true);
                expect(true);
            }
            if (node().isEmpty()) {
                at++;
            } else {
                say(node());
            }
        }
        return new SpokenPart(
                speaker.pronunciation().flowing(words.toString()),
                left == SpokenPart.End.NONE ? SpokenPart.End.CLOSED : left);
    }

    private void say(Node node) {
        switch (node.left()) {
            case RELATION -> {
                pauseIf(left == SpokenPart.End.TRAILING);
                operator(node);
                expect(true);
            }
            case BINARY -> {
                pauseIf(left.pausesBefore(node.sign()));
                operator(node);
                expect(false);
            }
            case PUNCTUATION -> punctuation(node);
            case TIGHT -> tight(node);
            case CLOSING -> {
                operator(node);
                close();
            }
            case INNER -> dots(node);
            case PREFIX, WORD, ORDINARY, OPENING, DIFFERENTIAL, FUNCTION, LIMITS -> operand(node);
        }
    }

    private void add(String part) {
        boolean clings = part.isEmpty() || STOPS.indexOf(part.charAt(0)) >= 0;
        words.append(words.isEmpty() || clings ? "" : " ").append(part);
    }

    private void operator(Node node) {
        at++;
        add(speaker.speak(node));
    }

    private void pauseIf(boolean isNeeded) {
        if (isNeeded && !words.isEmpty() && STOPS.indexOf(words.charAt(words.length() - 1)) < 0) {
            words.append(',');
        }
    }

    private void close() {
        left = SpokenPart.End.CLOSED;
        fresh = false;
    }

    /** Prepares for an operand, which may begin a statement. */
    private void expect(boolean anew) {
        left = SpokenPart.End.NONE;
        fresh = anew;
        afterText = false;
    }

    /** Adds a punctuation mark. A comma between statements becomes a semicolon, which is a longer pause. */
    private void punctuation(Node node) {
        at++;
        boolean isFarther = space() >= LatexScanner.QUAD;
        words.append(isFarther && Grouping.parts(node) ? ";" : node.sign());
        expect(true);
    }

    /** Adds dots. Dots between two commas become “up to” with the element after them. */
    private void dots(Node node) {
        at++;
        boolean isCommaNext = at + 1 < atoms.size() && Grouping.parts(node());
        if (isCommaNext) {
            at++;
            add(speaker.say(MessageKey.SPOKEN_MATH_UP_TO, factor().words()));
        } else {
            add(speaker.speak(node));
        }
        close();
    }

    /** Adds a slash or a lone bar. A slash divides by the next factor; a bar is a condition. */
    private void tight(Node node) {
        boolean isSlash = node.sign().equals(SLASH);
        pauseIf(isSlash && left.isOpen());
        operator(node);
        expect(false);
        if (isSlash && isOperandNext()) {
            SpokenPart below = divisor();
            add(below.words());
            left = below.end();
        }
    }

    private void operand(Node node) {
        boolean isText = node.left() == AtomClass.WORD;
        boolean isLoneSign = node instanceof Symbol symbol
                && (symbol.isSum() || symbol.unicode().equals(TIMES));
        if (left != SpokenPart.End.NONE && !isText && !afterText && !Grouping.isSign(node) && !isLoneSign) {
            // no product before a differential, which ends an integrand, or before a quantifier
            boolean isProduct = !node.isDifferential() && !isQuantifier(node);
            pauseIf(!isProduct || left.isOpen());
            add(isProduct ? speaker.pronunciation().name(TIMES).orElse(TIMES) : "");
        }
        if (Grouping.isSign(node)) {
            operator(node);
            expect(false);
            return;
        }
        SpokenPart part = fresh && isOutermost ? first(node) : factor();
        add(part.words());
        left = part.end();
        fresh = false;
        afterText = isText;
    }

    private boolean isDone() {
        return at >= atoms.size();
    }

    /** Returns the next node, without skipping it. */
    private Node node() {
        return atoms.get(at).node();
    }

    /** Returns the space that the source asks for before the next node, in cells. */
    private int space() {
        return isDone() ? 0 : atoms.get(at).space();
    }

    /** Reads the first factor of a statement. It needs no brackets, as “all of it” covers everything before. */
    private SpokenPart first(Node node) {
        if (node instanceof Node.Fraction fraction && SpeechRenderer.isOfSum(fraction)) {
            at++;
            return wholeOver(
                    speaker.speak(fraction.numerator()), speaker.whole(fraction.denominator()), fraction.denominator());
        }
        if (node instanceof Node.Scripts scripts && scripts.sub() == null && Grouping.isGroup(scripts.base())) {
            at++;
            Node sup = scripts.sup();
            String power = sup == null ? "" : speaker.power(sup).words();
            return new SpokenPart(
                    speaker.say(MessageKey.SPOKEN_MATH_ALL, inside(scripts.base()), power), SpokenPart.End.TRAILING);
        }
        if (!Grouping.isGroup(node)) {
            return factor();
        }
        at++;
        if (at + 1 < atoms.size() && node().sign().equals(SLASH)) {
            at++;
            Node below = node();
            return wholeOver(inside(node), divisor(), below);
        }
        boolean isLast = isDone() || node().left() == AtomClass.RELATION || node().left() == AtomClass.PUNCTUATION;
        return isLast ? SpokenPart.open(inside(node)) : node.accept(speaker);
    }

    private String inside(Node group) {
        return speaker.speak(((Node.Fence) group).body());
    }

    private SpokenPart wholeOver(String above, SpokenPart below, Node denominator) {
        return new SpokenPart(
                speaker.say(MessageKey.SPOKEN_MATH_WHOLE_OVER, above, below.words()), Grouping.behind(denominator));
    }

    /** Reads the divisor after a slash: one factor, in brackets if it is more than one unit. */
    private SpokenPart divisor() {
        Node node = node();
        boolean isGrouped = node instanceof Node.Fraction || node instanceof Row;
        at += isGrouped ? 1 : 0;
        SpokenPart words = isGrouped ? speaker.whole(node) : factor();
        return new SpokenPart(words.words(), Grouping.behind(node));
    }

    private boolean isOperandNext() {
        return !isDone()
                && !node().isEmpty()
                && switch (node().left()) {
                    case PREFIX, WORD, ORDINARY, OPENING, DIFFERENTIAL, FUNCTION, LIMITS -> true;
                    case RELATION, BINARY, PUNCTUATION, TIGHT, CLOSING, INNER -> false;
                };
    }

    /** Reads one factor with its sign, and with the argument of a function or call. */
    private SpokenPart factor() {
        Node node = atoms.get(at++).node();
        if (node.left() == AtomClass.PREFIX && node.unscripted().sign().equals(NABLA)) {
            return gradient(node);
        }
        if (node.left().isOperator()) {
            return isOperandNext()
                    ? applied(node, Grouping.isBracketed(node()) ? argument() : divisor())
                    : node instanceof Symbol ? node.accept(speaker) : SpokenPart.open(operatorName(node));
        }
        boolean isPrefix = node.left() == AtomClass.PREFIX;
        if ((isPrefix || node.isDifferential()) && isOperandNext()) {
            return joined(speaker.speak(node), factor());
        }
        SpokenPart spoken = node.accept(speaker);
        if (isPrefix) {
            return SpokenPart.closed(spoken.words());
        }
        boolean isCalled = !isDone() && space() <= 0 && Grouping.isCalled(node, node());
        return isCalled ? of(spoken.words(), argument()) : spoken;
    }

    private SpokenPart of(String function, SpokenPart argument) {
        return new SpokenPart(speaker.say(MessageKey.SPOKEN_MATH_OF, function, argument.words()), argument.end());
    }

    private static SpokenPart joined(String first, SpokenPart second) {
        return new SpokenPart(first + " " + second.words(), second.end());
    }

    /** Reads the argument in the brackets that come next, with their scripts: f of x, squared. */
    private SpokenPart argument() {
        Node node = atoms.get(at++).node();
        Node brackets = node.unscripted();
        Node body = ((Node.Fence) brackets).body();
        SpokenPart words = Grouping.isList(body) || Grouping.isConditional(body)
                ? SpokenPart.open(speaker.listed(body))
                : new SpokenPart(speaker.whole(brackets).words(), Grouping.behind(brackets));
        return node instanceof Node.Scripts scripts
                ? speaker.scripted(SpokenPart.open(words.words()), false, scripts)
                : words;
    }

    /** Returns the words for nabla: the gradient of its operand, which follows. */
    private SpokenPart gradient(Node nabla) {
        if (!isOperandNext()) {
            return nabla instanceof Symbol
                    ? SpokenPart.closed(speaker.say(MessageKey.SPOKEN_MATH_GRADIENT_OPERATOR))
                    : nabla.accept(speaker);
        }
        SpokenPart function = factor();
        Node sub = nabla instanceof Node.Scripts scripts ? scripts.sub() : null;
        Node sup = nabla instanceof Node.Scripts scripts ? scripts.sup() : null;
        if (sup != null) {
            return SpokenPart.open(of(speaker.speak(nabla), function).words());
        }
        return SpokenPart.open(
                sub == null
                        ? speaker.say(MessageKey.SPOKEN_MATH_GRADIENT, function.words())
                        : speaker.say(MessageKey.SPOKEN_MATH_GRADIENT_BY, function.words(), speaker.speak(sub)));
    }

    /** Returns the words for a function or big operator: the sum from i equals 1 to n, the logarithm base 2. */
    private SpokenPart applied(Node operator, SpokenPart argument) {
        if (isQuantifier(operator)) {
            return joined(operatorName(operator), argument);
        }
        String sign = operator.unscripted().sign();
        boolean isBig = !sign.isEmpty() && BIG.contains(sign);
        SpokenPart words = of(operatorName(operator), argument);
        return isBig ? new SpokenPart(words.words(), SpokenPart.End.SCRIPT) : words;
    }

    private static boolean isQuantifier(Node node) {
        return node instanceof Symbol symbol
                && symbol.kind() == AtomClass.FUNCTION
                && QUANTIFIERS.contains(symbol.unicode());
    }

    private String operatorName(Node operator) {
        Node base = operator.unscripted();
        String sign = base.sign();
        String name = speaker.pronunciation().name(sign).orElseGet(() -> speaker.speak(base));
        if (!(operator instanceof Node.Scripts scripts)) {
            return name;
        }
        Node sub = scripts.sub();
        Node sup = scripts.sup();
        boolean isRange = scripts.limits() || BIG.contains(sign);
        if (isRange && sub != null && sup != null) {
            return speaker.say(MessageKey.SPOKEN_MATH_FROM_TO, name, speaker.speak(sub), speaker.speak(sup));
        }
        MessageKey key = !isRange
                ? MessageKey.SPOKEN_MATH_BASE
                : sign.startsWith("lim") ? MessageKey.SPOKEN_MATH_AS : MessageKey.SPOKEN_MATH_OVER_ALL;
        String lowered = sub == null ? name : speaker.say(key, name, speaker.speak(sub));
        return sup == null ? lowered : lowered + " " + speaker.power(sup).words();
    }
}
