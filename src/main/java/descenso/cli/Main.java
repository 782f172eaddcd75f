package descenso.cli;

import descenso.phrases.Phrase;
import descenso.phrases.Sentence;

/** Where the program begins. */
public final class Main {

    private static final int CRASHED = 70;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(status(arguments, Environment.ofProcess()));
    }

    private static int status(String[] arguments, Environment environment) {
        try {
            return run(arguments, environment);
        } catch (Complaint complaint) {
            return Console.of(environment).complain(complaint);
        } catch (InterruptedException | RuntimeException | Error failure) {
            String log = new CrashLog(environment).write(failure);
            Sentence sentence = Sentence.of(Phrase.CLI_CRASHED, failure.toString(), log);
            return Console.of(environment).complain(new Complaint(CRASHED, sentence));
        }
    }

    /** The bare command is the common one, and is spared the reading of arguments. */
    private static int run(String[] arguments, Environment environment) throws Complaint, InterruptedException {
        CourseReading reading = CourseReading.begun(environment);
        WarmUp.begin();
        return arguments.length == 0
                ? new Opening(environment, Wishes.none(), reading).run()
                : new Arguments(reading).run(arguments, environment);
    }
}
