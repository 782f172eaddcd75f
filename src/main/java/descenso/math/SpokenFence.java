package descenso.math;

import static descenso.phrases.MessageKey.SPOKEN_MATH_ABSOLUTE;
import static descenso.phrases.MessageKey.SPOKEN_MATH_CEILING;
import static descenso.phrases.MessageKey.SPOKEN_MATH_FLOOR;
import static descenso.phrases.MessageKey.SPOKEN_MATH_INNER;
import static descenso.phrases.MessageKey.SPOKEN_MATH_INTERVAL;
import static descenso.phrases.MessageKey.SPOKEN_MATH_LIST;
import static descenso.phrases.MessageKey.SPOKEN_MATH_NORM;
import static descenso.phrases.MessageKey.SPOKEN_MATH_PAIR;
import static descenso.phrases.MessageKey.SPOKEN_MATH_SET;

import descenso.math.Row.Atom;
import descenso.phrases.Conjunction;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words for delimiters and their content: a group, a pair, a norm. */
record SpokenFence(SpeechRenderer speaker) {

    SpokenPart speak(Node.Fence fence) {
        if (fence.body() instanceof Node.Array) {
            return fence.body().accept(speaker.speakInside());
        }
        return switch (fence.open().unicode()) {
            case "|" -> applied(SPOKEN_MATH_ABSOLUTE, fence.body());
            case "‖" -> applied(SPOKEN_MATH_NORM, fence.body());
            case "⌊" -> applied(SPOKEN_MATH_FLOOR, fence.body());
            case "⌈" -> applied(SPOKEN_MATH_CEILING, fence.body());
            case "⟨" -> SpokenPart.open(say(SPOKEN_MATH_INNER, listed(fence.body())));
            case "{" -> braced(fence);
            case "(", "[" -> brackets(fence);
            default -> fence.body().accept(speaker.speakInside());
        };
    }

    private String say(MessageKey key, String... arguments) {
        return speaker.pronunciation().say(key, arguments);
    }

    private SpokenPart applied(MessageKey key, Node body) {
        SpokenPart words = speaker.whole(body);
        return new SpokenPart(say(key, words.words()), SpeechGrouping.behind(body));
    }

    /** Returns a content in braces in words. A brace without a closing one belongs to cases. */
    private SpokenPart braced(Node.Fence fence) {
        return fence.close().unicode().isEmpty()
                ? fence.body().accept(speaker.speakInside())
                : SpokenPart.open(say(SPOKEN_MATH_SET, listed(fence.body())));
    }

    private SpokenPart brackets(Node.Fence fence) {
        Node body = fence.body();
        if (SpeechGrouping.isList(body)) {
            return SpokenPart.open(list(fence));
        }
        boolean isOne = SpeechGrouping.isWhole(body) || isBinomial(body);
        return isOne ? body.accept(speaker.speakInside()) : speaker.speakBracketed(body);
    }

    private static boolean isBinomial(Node body) {
        return body instanceof Node.Fraction fraction && !fraction.bar();
    }

    private String list(Node.Fence fence) {
        List<String> items = items(fence.body());
        boolean isPair = items.size() == 2;
        boolean isInterval =
                fence.open().unicode().equals("[") || fence.close().unicode().equals("]");
        if (isPair && isInterval) {
            return say(SPOKEN_MATH_INTERVAL, items.get(0), items.get(1));
        }
        return say(isPair ? SPOKEN_MATH_PAIR : SPOKEN_MATH_LIST, joined(items));
    }

    /** Returns the arguments of a function in words: x and y. */
    String listed(Node body) {
        return SpeechGrouping.isList(body) ? joined(items(body)) : speaker.speak(body);
    }

    private List<String> items(Node body) {
        List<String> items = new ArrayList<>();
        List<Atom> item = new ArrayList<>();
        for (Atom atom : ((Row) body).atoms()) {
            if (SpeechGrouping.parts(atom.node())) {
                items.add(speaker.speak(new Row(item)));
                item.clear();
            } else {
                item.add(atom);
            }
        }
        items.add(speaker.speak(new Row(item)));
        return items;
    }

    /** Joins the elements of a list. Dots before the last element mean “up to”. */
    private String joined(List<String> items) {
        String soOn = speaker.pronunciation().name("…").orElse("");
        int dots = items.indexOf(soOn);
        if (dots > 0 && dots == items.size() - 2) {
            String upTo = say(MessageKey.SPOKEN_MATH_UP_TO, items.get(dots + 1));
            return Stream.concat(items.subList(0, dots).stream(), Stream.of(upTo))
                    .collect(Collectors.joining(", "));
        }
        return items.size() == 2
                ? say(Conjunction.AND.before(items.get(1)), items.get(0), items.get(1))
                : String.join(", ", items);
    }
}
