package descenso.serve;

import descenso.serve.ClassroomFixture.Person;
import java.io.IOException;

/** A host of a classroom in a process of its own, whose learners vote again and again until it is killed. */
public final class VotingHost {

    private static final int LEARNERS = 10;

    private VotingHost() {}

    /** Prints the name and the answer of each vote that is confirmed. */
    public static void main(String[] arguments) throws IOException {
        ClassroomFixture host = new ClassroomFixture(arguments[0], arguments[1]);
        for (int i = 0; i < LEARNERS; i++) {
            Person learner = host.join("learner-" + i);
            new Thread(() -> vote(learner)).start();
        }
    }

    private static void vote(Person learner) {
        try {
            for (int answer = 1; ; answer++) {
                learner.vote(Integer.toString(answer));
                synchronized (System.out) {
                    System.out.println(learner.name + " " + answer);
                    System.out.flush();
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
