package descenso.course.experiment;

import descenso.course.experiment.Knob.KnobScale;
import descenso.course.source.KnownWords;
import descenso.course.source.LocalizedText;
import descenso.phrases.ControlCharacters;
import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.phrases.TypedWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the knob that a typed name refers to: {@code lr}, {@code adam.beta1}, {@code all.lr}, {@code rotation}, or a
 * path of the file. A beginning of a name is enough, in any case and any language. Reads a name and a value after it as
 * settings.
 *
 * @param language language of the names in messages; names in all languages are accepted
 * @param chosen label of the optimizer to prefer if several have a knob of the typed name
 */
public record KnobResolver(Experiment experiment, Language language, Optional<String> chosen) {

    private static final TypedWords ALL = TypedWords.of("all");
    private static final TypedWords PROBLEM = TypedWords.of("problem");
    private static final String ROOT = "optimizers";

    /** Maximum number of characters of a typed name in a message. */
    private static final int QUOTED = 40;

    /** Separator between a name and its value. */
    private static final Pattern BREAK = Pattern.compile("\\s*[=:]\\s*|\\s+");

    /** End of a text that cannot be a whole name: after an operator, the separator belongs to a value. */
    private static final Pattern OPERATOR = Pattern.compile(".*[-+*/^(]");

    /** Preposition between name and value. */
    private static final Pattern TO = Pattern.compile("(?:to|a|en)\\s+");

    /** The values that are words. */
    private static final List<String> WORDS = List.of("true", "false", "sum", "average");

    /** The things that a typed text refers to; if there are none, the error with what would be valid. */
    public record Result<T>(List<T> found, Optional<LocalizedMessage> message) {

        private static <T> Result<T> of(List<T> found) {
            return new Result<>(found, Optional.empty());
        }

        private static <T> Result<T> none(LocalizedMessage message) {
            return new Result<>(List.of(), Optional.of(message));
        }
    }

    /** Returns the knobs that a typed name refers to: one, or the same one of every optimizer. */
    public Result<Knob> resolve(String typed) {
        List<Knob> exact = such(knob -> knob.path().equals(typed.strip()));
        if (!exact.isEmpty()) {
            return Result.of(exact);
        }
        String name = stripPrefix(OptimizerNames.normalized(typed));
        String quoted = ControlCharacters.quoted(typed.strip(), QUOTED);
        List<Knob> alike = preferChosen(find(name, experiment.knobs()));
        List<Knob> found = alike.isEmpty() ? qualified(name) : alike;
        if (found.isEmpty()) {
            return Result.none(unknown(name, quoted));
        }
        long names = found.stream().map(Knob::name).distinct().count();
        return found.size() == 1 || (isOfAll(typed) && names == 1)
                ? Result.of(found)
                : Result.none(listing(MessageKey.LAB_TOLD_SEVERAL_KNOBS, quoted, found));
    }

    private static String stripPrefix(String folded) {
        String rest = folded.startsWith(ROOT + ".") ? folded.substring(ROOT.length() + 1) : folded;
        return rest.indexOf('.') > 0 ? rest : folded;
    }

    private static boolean isOfAll(String typed) {
        String name = stripPrefix(OptimizerNames.normalized(typed));
        return Stream.concat(ALL.all(), Stream.of(ROOT)).anyMatch(all -> name.startsWith(all + "."));
    }

    private List<Knob> such(Predicate<Knob> isWanted) {
        return experiment.knobs().stream().filter(isWanted).toList();
    }

    /** Returns the knobs of highest priority: those of the chosen optimizer, else those of the problem, else all. */
    private List<Knob> preferChosen(List<Knob> alike) {
        return OptimizerNames.first(
                alike,
                Stream.of(
                        knob -> knob.optimizer().isPresent() && knob.optimizer().equals(chosen),
                        knob -> knob.optimizer().isEmpty(),
                        knob -> true));
    }

    /** Returns the knobs of a name with an owner before one of its dots; empty if there is none. */
    private List<Knob> qualified(String name) {
        List<Knob> found = List.of();
        for (int dot = name.lastIndexOf('.'); dot > 0 && found.isEmpty(); dot = name.lastIndexOf('.', dot - 1)) {
            found = find(name.substring(dot + 1), owned(name.substring(0, dot)));
        }
        return found;
    }

    /** Returns all knobs of an owner: all optimizers, the problem, or the optimizers that the word matches. */
    private List<Knob> owned(String owner) {
        if (ALL.contains(owner) || owner.equals(ROOT)) {
            return such(knob -> knob.optimizer().isPresent());
        }
        if (PROBLEM.contains(owner)) {
            return such(knob -> knob.optimizer().isEmpty());
        }
        List<String> labels = optimizers().find(owner);
        return such(knob -> knob.optimizer().filter(labels::contains).isPresent());
    }

    /** Returns the knobs with this key in the file, else those with this alias, else with one that begins so. */
    private List<Knob> find(String name, List<Knob> among) {
        return OptimizerNames.first(
                name.isEmpty() ? List.of() : among,
                Stream.of(
                        knob -> OptimizerNames.normalized(knob.name()).equals(name),
                        knob -> aliases(knob).anyMatch(name::equals),
                        knob -> aliases(knob).anyMatch(word -> word.startsWith(name))));
    }

    /** Returns the names of a knob without its owner: in the file, and the author's or the aliases in all languages. */
    private Stream<String> aliases(Knob knob) {
        String path = OptimizerNames.normalized(knob.path());
        Stream<String> written =
                Stream.of(OptimizerNames.normalized(knob.name()), path, path.substring(path.indexOf('.') + 1));
        Stream<String> shown = isVariable(knob)
                ? shown(knob).stream()
                        .flatMap(name -> Stream.of(Language.values()).map(name::in))
                        .map(OptimizerNames::normalized)
                : words(knob).all();
        return Stream.concat(written, shown);
    }

    private static TypedWords words(Knob knob) {
        return TypedWords.of("knob-" + knob.name(), OptimizerNames.normalized(knob.name()));
    }

    private Optional<LocalizedText> shown(Knob knob) {
        return Optional.ofNullable(experiment.names().variables().get(knob.name()));
    }

    private static boolean isVariable(Knob knob) {
        return YamlPath.first(knob.path()).equals("variables");
    }

    /** Returns the error for a name that matches no knob. */
    private LocalizedMessage unknown(String name, String quoted) {
        if (experiment.knobs().isEmpty()) {
            return LocalizedMessage.of(MessageKey.LAB_TOLD_NO_KNOBS);
        }
        int dot = name.lastIndexOf('.');
        List<Knob> owned = owned(dot < 0 ? name : name.substring(0, dot));
        if (!owned.isEmpty() && dot < 0) {
            return listing(MessageKey.LAB_TOLD_ONLY_OWNER, quoted, owned);
        }
        List<Knob> among = owned.isEmpty() ? experiment.knobs() : owned;
        List<String> names = among.stream()
                .flatMap(knob -> Stream.of(of(knob), ofAll(knob), word(knob)))
                .distinct()
                .toList();
        return KnownWords.nearest(name, names)
                .map(meant -> LocalizedMessage.of(MessageKey.LAB_TOLD_MISSPELT_KNOB, quoted, meant))
                .orElseGet(() -> listing(MessageKey.LAB_TOLD_UNKNOWN_KNOB, quoted, among));
    }

    private LocalizedMessage listing(MessageKey key, String quoted, List<Knob> knobs) {
        return LocalizedMessage.of(
                key, KnownWords.arguments(quoted, knobs.stream().map(this::of).toList()));
    }

    /** Returns the text to type for exactly this knob, valid for any chosen optimizer. */
    public String of(Knob knob) {
        String word = word(knob);
        KnobResolver unchosen = new KnobResolver(experiment, language, Optional.empty());
        boolean isEnough = experiment.labels().size() == 1 || knob.optimizer().isEmpty();
        return isEnough && unchosen.resolve(word).found().equals(List.of(knob))
                ? word
                : knob.optimizer().map(this::optimizer).orElse(PROBLEM.in(language)) + "." + word;
    }

    /** Returns the text to type if the owner is clear: for a variable the author's name, if it is a single word. */
    public String word(Knob knob) {
        if (!isVariable(knob)) {
            return words(knob).in(language);
        }
        return Stream.concat(shown(knob).map(name -> name.in(language)).stream(), Stream.of(knob.name()))
                .filter(name -> name.indexOf(' ') < 0)
                .map(OptimizerNames::normalized)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Returns the text to type for an optimizer. */
    public String optimizer(String label) {
        return optimizers().typed(label);
    }

    private OptimizerNames optimizers() {
        return new OptimizerNames(experiment, language);
    }

    /** Returns the text to type for this knob of all optimizers. */
    public String ofAll(Knob knob) {
        return ALL.in(language) + "." + word(knob);
    }

    /** Returns the completions: the name of each knob, then the names for all optimizers and for the chosen one. */
    public List<String> completions() {
        List<String> names =
                new ArrayList<>(experiment.knobs().stream().map(this::of).toList());
        such(knob -> knob.optimizer().isPresent()).forEach(knob -> names.addAll(List.of(ofAll(knob), word(knob))));
        return names.stream().distinct().filter(this::isClear).toList();
    }

    /** Tests whether a name resolves without error, and to more than one knob if it is a name for all optimizers. */
    private boolean isClear(String name) {
        int count = resolve(name).found().size();
        return count > 0 && (!isOfAll(name) || count > 1);
    }

    /** Parses {@code lr 0.05}, {@code momentum.beta = 0,9} or {@code bias no}. The longest name counts. */
    public Result<Setting> parseAssignment(String line) {
        String text = line.strip();
        List<MatchResult> breaks = BREAK.matcher(text).results().toList();
        for (int i = breaks.size() - 1; i >= 0; i--) {
            MatchResult at = breaks.get(i);
            String name = text.substring(0, at.start());
            if (!name.isEmpty()
                    && at.end() < text.length()
                    && !OPERATOR.matcher(name).matches()) {
                List<Knob> knobs = resolve(name).found();
                if (!knobs.isEmpty()) {
                    return changed(knobs, TO.matcher(text.substring(at.end())).replaceFirst(""));
                }
            }
        }
        return Result.none(nameError(text));
    }

    /** Returns the error in the name: the first word, with the number that continues it, if any. */
    private LocalizedMessage nameError(String text) {
        Result<Knob> whole = resolve(text);
        if (whole.message().isEmpty()) {
            return LocalizedMessage.of(
                    MessageKey.LAB_TOLD_NO_VALUE, of(whole.found().get(0)));
        }
        String[] words = BREAK.split(text, 3);
        String name = words.length > 2 && words[1].startsWith(".") ? words[0] + " " + words[1] : words[0];
        return resolve(name).message().or(whole::message).orElseThrow();
    }

    private static Result<Setting> changed(List<Knob> knobs, String value) {
        List<Setting> settings = new ArrayList<>();
        for (Knob knob : knobs) {
            boolean isSwitch = knob.scale() == KnobScale.SWITCH;
            boolean isChosen = !knob.choices().isEmpty() && WORDS.containsAll(knob.choices());
            if (isSwitch || isChosen) {
                Optional<String> word = word(knob, OptimizerNames.normalized(value));
                if (word.isEmpty()) {
                    return Result.none(LocalizedMessage.of(
                            isSwitch ? MessageKey.LAB_TOLD_YES_OR_NO : MessageKey.LAB_TOLD_FORMS,
                            ControlCharacters.shown(value)));
                }
                settings.add(knob.set(word.get()));
            } else {
                boolean isAll = !knob.choices().isEmpty() && ALL.contains(OptimizerNames.normalized(value));
                settings.add(isAll ? knob.set(knob.choices().get(0)) : knob.typed(value));
            }
        }
        return Result.of(settings);
    }

    /** Returns the value that a typed word means; empty if the knob does not allow it. */
    private static Optional<String> word(Knob knob, String typed) {
        List<String> allowed = knob.choices().isEmpty() ? List.of("true", "false") : knob.choices();
        return allowed.stream()
                .filter(word -> TypedWords.of("value-" + word).contains(typed))
                .findFirst();
    }
}
