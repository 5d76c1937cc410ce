import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.util.DefaultReportImpl;
import java.io.File;

/**
 * Holds each book against the EPUB standard, all in one process. Writes a line for each file: `BOOK`, how many errors (fatal ones with
 * them) and warnings, its path. What is found in it stands on the other stream.
 */
public class CheckBooks {
  public static void main(String[] paths) {
    for (String path : paths) {
      DefaultReportImpl report = new DefaultReportImpl(path);
      new EpubCheck(new File(path), report).doValidate();
      int errors = report.getFatalErrorCount() + report.getErrorCount();
      System.out.println("BOOK\t" + errors + "\t" + report.getWarningCount() + "\t" + path);
    }
  }
}
