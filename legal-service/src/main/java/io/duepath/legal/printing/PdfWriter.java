package io.duepath.legal.printing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.duepath.legal.document.Bytes;
import io.duepath.legal.document.DeskField;
import io.duepath.legal.document.Manuscript;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Level;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Sets XHTML as tagged PDF with the used part of one font inside. Ids and dates follow from the paper, not the clock. */
final class PdfWriter {

    private static final String FAMILY = "paper";

    static {
        // Its own logging, on the standard error, tells of every step.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfWriter() {}

    static Bytes write(String xhtml, Manuscript manuscript, PrintingFont printing) {
        try (PDDocument pdf = new PDDocument()) {
            Document page = parse(xhtml);
            printing.mustWrite(page.getDocumentElement().getTextContent());
            set(page, pdf, printing.in(pdf));
            identify(pdf, page, manuscript, Bytes.of(xhtml));
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return Bytes.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void set(Document page, PDDocument pdf, PDType0Font font) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(pdf);
        builder.useFont(new PDFontSupplier(font), FAMILY, 400, FontStyle.NORMAL, true);
        builder.withW3cDocument(page, null);
        builder.usePdfUaAccessibility(true);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
        }
    }

    /** Same text, same id: the paper carries no trace of when it was printed. */
    private static void identify(PDDocument pdf, Document page, Manuscript manuscript, Bytes text) {
        var info = new PDDocumentInformation();
        info.setTitle(page.getElementsByTagName("title").item(0).getTextContent());
        info.setProducer("DuePath");
        info.setCreationDate(startOf(manuscript.fields().date(DeskField.DATED_ON)));
        pdf.setDocumentInformation(info);
        pdf.getDocumentCatalog().setLanguage(manuscript.tongue().tag());
        pdf.setDocumentId(ByteBuffer.wrap(text.sha256().substring(0, 8).getBytes(StandardCharsets.US_ASCII))
                .getLong());
    }

    private static Calendar startOf(LocalDate day) {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.clear();
        calendar.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
        return calendar;
    }

    private static Document parse(String xhtml) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("the template is not well-formed", e);
        }
    }
}
