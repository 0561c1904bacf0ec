@echo off
rem Starts Cartwright from a source checkout: finds a JDK, builds when the sources are newer than the build, runs.
setlocal EnableExtensions
set "TOP=%~dp0.."
for %%I in ("%TOP%") do set "TOP=%%~fI"
set "JAR=%TOP%\target\lib\cartwright-0.1.0.jar"
set "STAMP=%TOP%\target\built"
set "ARCHIVE=%TOP%\target\classes.aot"
rem The JDK's HTTP client would repeat a read unseen; the two properties are read once, before its first call.
set "OPTIONS=--enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 -Djdk.httpclient.redirects.retrylimit=1 -Djdk.httpclient.disableRetryConnect=true"

set "JDK="
call :try "%CARTWRIGHT_JAVA_HOME%"
call :try "%JAVA_HOME%"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*" "%USERPROFILE%\.jdks\*") do call :try "%%~D"
if not defined JDK (
  echo Cartwright needs a JDK of version 25 or newer and found none. Install one, for example Eclipse Temurin 25, or point JAVA_HOME at it. 1>&2
  exit /b 70
)

powershell -NoProfile -Command "$s='%STAMP%'; if (!(Test-Path '%JAR%') -or !(Test-Path $s)) { exit 1 }; $t=(Get-Item $s).LastWriteTimeUtc; if (Get-ChildItem -Recurse -File '%TOP%\src\main','%TOP%\pom.xml' | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1) { exit 1 }; exit 0"
if errorlevel 1 call :build
if errorlevel 1 exit /b 70

set "SHARED="
if exist "%ARCHIVE%" set SHARED=-XX:AOTCache="%ARCHIVE%" -Xlog:disable
"%JDK%\bin\java" %OPTIONS% %SHARED% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:try
if defined JDK exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION" "%~1\release" 2^>nul') do (
  set "V=%%~V"
)
set "V=%V:"=%"
if "%V%"=="" exit /b 0
if %V% GEQ 25 set "JDK=%~1"
exit /b 0

:build
where mvn >nul 2>nul
if errorlevel 1 (
  echo Cartwright has to be built first, and Maven is missing. Install Maven 3.8 or newer and start again. 1>&2
  exit /b 1
)
echo Building Cartwright, only now and when its sources change ... 1>&2
if not exist "%TOP%\target" mkdir "%TOP%\target"
pushd "%TOP%"
call mvn -q -ntp -B -DskipTests -Dmaven.test.skip=true package > "%TOP%\target\build.log" 2>&1
if errorlevel 1 (
  popd
  echo The build failed. The reason is at the end of %TOP%\target\build.log 1>&2
  exit /b 1
)
popd
call :archive
type nul > "%STAMP%"
exit /b 0

rem Keeps the loaded classes in a file that later starts map into memory: window and commands come twice as fast. For that
rem a throwaway set-up opens all its pages once, on a screen that is not there and against addresses where nobody answers.
rem Goes without.
:archive
if exist "%ARCHIVE%" del /q "%ARCHIVE%"
set "TRIAL=%TEMP%\cartwright-%RANDOM%%RANDOM%"
mkdir "%TRIAL%"
setlocal
set "CARTWRIGHT_SECRETS=env"
set "CARTWRIGHT_INFLOW_API_KEY=none"
set "CARTWRIGHT_CARTROVER_API_USER=none"
set "CARTWRIGHT_CARTROVER_API_KEY=none"
> "%TRIAL%\setup.json" echo {"inflow":{"companyId":"5e0c7a10-0001-4a00-9000-0000000000ff","baseUrl":"http://127.0.0.1:9"},"cartrover":{"baseUrl":"http://127.0.0.1:9"}}
"%JDK%\bin\java" %OPTIONS% -jar "%JAR%" --home "%TRIAL%\home" setup --from "%TRIAL%\setup.json" --no-check >nul 2>nul
"%JDK%\bin\java" %OPTIONS% -Xlog:disable -XX:AOTCacheOutput="%ARCHIVE%" -Dcartwright.rehearse=true -Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true -jar "%JAR%" --home="%TRIAL%\home" >nul 2>nul
endlocal
rmdir /s /q "%TRIAL%"
exit /b 0
