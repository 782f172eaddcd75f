package descenso.cli;

import descenso.course.Course;
import descenso.course.CourseException;
import descenso.course.CourseReader;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The course, read while arguments are understood and the terminal is taken over: together they take little more than the
 * slowest alone.
 */
final class CourseReading {

    private final FutureTask<Course> task;

    private CourseReading(Environment environment) {
        this.task = new FutureTask<>(() -> CourseReader.read(environment.course()));
    }

    static CourseReading begun(Environment environment) {
        CourseReading reading = new CourseReading(environment);
        Thread thread = new Thread(reading.task, "course");
        thread.setDaemon(true);
        thread.start();
        return reading;
    }

    /**
     * Waits for the course.
     *
     * @throws Complaint where it cannot be opened
     */
    Course course() throws Complaint, InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CourseException failure) {
                throw Complaint.of(failure.fault());
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
