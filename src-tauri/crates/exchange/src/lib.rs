//! Files in and out: CSV and XLSX, detection, mapping, matching.
