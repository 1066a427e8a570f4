//! Serving `dist/` on this machine, as any web server would.

use crate::args::ServeOptions;
use crate::build::Finish;
use crate::failure::Failure;
use crate::gzip::Packed;
use crate::{build, http, project::Project};
use std::io::{self, BufReader};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// A connection that is silent for so long is closed.
const PATIENCE: Duration = Duration::from_secs(60);

/// What is served, and how.
struct Site {
    folder: PathBuf,
    prefix: String,
    /// Files with gzip, where they are sent so: to people, not where what is sent is measured.
    packed: Option<Packed>,
}

/// Builds the app if it should, then serves it until the program is stopped.
pub fn serve(project: &Project, options: &ServeOptions) -> Result<(), Failure> {
    // The port first: to hear that it is taken only after a build would be late.
    let listener = listen(options.port)?;
    if options.build {
        build::build(project, Finish::Whole)?;
    }
    build::require_dist(project)?;
    println!(
        "Perennial is at http://127.0.0.1:{}{}/ (stop it with Ctrl-C).",
        options.port, options.prefix
    );
    let site = Site {
        folder: project.dist(),
        prefix: options.prefix.clone(),
        packed: Some(Packed::default()),
    };
    accept(&listener, &Arc::new(site));
    Ok(())
}

/// Serves `folder` in the background on a port that is free, and gives its address.
pub fn in_background(folder: PathBuf, prefix: &str) -> Result<String, Failure> {
    let listener = listen(0)?;
    let address = listener
        .local_addr()
        .map_err(|error| Failure::new(format!("A local server could not start: {error}.")))?;
    let url = format!("http://{address}{prefix}/");
    let site = Site {
        folder,
        prefix: prefix.to_owned(),
        packed: None,
    };
    std::thread::spawn(move || accept(&listener, &Arc::new(site)));
    Ok(url)
}

fn listen(port: u16) -> Result<TcpListener, Failure> {
    TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).map_err(|error| {
        Failure::new(match error.kind() {
            io::ErrorKind::AddrInUse => {
                format!("Port {port} is taken by another program. Choose another: `cargo xtask serve --port {}`.", other_port(port))
            }
            io::ErrorKind::PermissionDenied => format!("This account may not serve on port {port}. Choose one above 1023, as in --port 8080."),
            _ => format!("Serving on port {port} is not possible: {error}."),
        })
    })
}

/// A port to suggest instead.
fn other_port(port: u16) -> u16 {
    if port < u16::MAX { port + 1 } else { 8080 }
}

/// Takes connections, each on a thread of its own, for a browser opens several.
fn accept(listener: &TcpListener, site: &Arc<Site>) {
    for stream in listener.incoming() {
        match stream {
            Ok(stream) => {
                let site = Arc::clone(site);
                // A connection that breaks is the browser's to repeat.
                std::thread::spawn(move || _ = converse(&stream, &site));
            }
            // Too many open files, for one: wait for some to close.
            Err(_) => std::thread::sleep(Duration::from_millis(50)),
        }
    }
}

fn converse(stream: &TcpStream, site: &Site) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    stream.set_nodelay(true)?;
    let (mut reader, mut writer) = (BufReader::new(stream), stream);
    while let Some(request) = http::read_request(&mut reader)? {
        let response = http::answer(&request, &site.folder, &site.prefix);
        let response = match &site.packed {
            Some(packed) => packed.pack(&request, response),
            None => response,
        };
        http::write_response(&mut writer, &request, &response)?;
        if !request.keep_alive {
            break;
        }
    }
    Ok(())
}
